/** What the workspace knows and can do: the code, the run, the submission, and which pane shows what. */
import {type RefObject, useEffect, useRef, useState} from 'react';
import type {SubmissionView} from '#lib/data/submission-views';
import type {LanguageName} from '#lib/exercises/exercise';
import type {Diagnostic} from '#lib/verdict/grade';
import {announcementOf} from '../../../_components/explanation-sentence';
import {languageCookie, rememberPreference} from '../../../_components/preferences';
import type {CaseChoice} from './cases-tab';
import type {EditorHandle} from './code-editor';
import {type CodeSession, type SessionView, starterOf} from './code-session';
import type {ProblemTab} from './problem-pane';
import {useAddress} from './use-address';
import {useCodeSession} from './use-code-session';
import {type EditorChoice, useEditorChoice} from './use-editor-choice';
import {useFormat} from './use-format';
import {type OwnInputs, useOwnInputs} from './use-own-inputs';
import {type Panes, usePanes} from './use-panes';
import {
  failedToShow,
  finishedRun,
  type RunInput,
  type RunState,
  runSentence,
  scratchKey,
  useRun,
} from './use-run';
import {useSavedWord} from './use-saved-word';
import {type Submitting, useSubmitting} from './use-submitting';
import type {WorkspaceStart} from './workspace-start';

export type Work = Panes &
  Omit<Submitting, 'submit' | 'refuse'> & {
    readonly session: CodeSession;
    readonly code: SessionView;
    readonly editor: RefObject<EditorHandle | null>;
    readonly run: RunState;
    readonly diagnostics: readonly Diagnostic[];
    /** The latest outcome as a sentence, for the ear. */
    readonly announcement: string;
    readonly chooseLanguage: (language: LanguageName) => void;
    readonly reset: () => void;
    /** Without a scaffold. */
    readonly empty: () => void;
    readonly format: () => void;
    readonly reveal: (line: number, column: number) => void;
    readonly runCode: () => void;
    readonly own: OwnInputs;
    readonly runOwnInputs: () => void;
    readonly checkExamples: () => void;
    /** Opens one more hint and goes to it. */
    readonly showHint: () => void;
    readonly hintAsked: RefObject<boolean>;
    readonly showEditorial: () => void;
    readonly showNotes: () => void;
    readonly submitCode: () => void;
    readonly editorChoice: EditorChoice | undefined;
    readonly chooseEditor: (choice: EditorChoice) => void;
    /** The answer to Ctrl+S or to formatting, while it is shown. */
    readonly said: string | undefined;
    readonly save: () => void;
    /** Sends again what was not saved. */
    readonly retry: () => void;
    /** `sign-in`: Submit was pressed signed out. `confirm`: back from signing in. */
    readonly asking: 'sign-in' | 'confirm' | undefined;
    readonly stopAsking: () => void;
  };

const none: readonly Diagnostic[] = [];
/** How long a submission waits for a save that is on its way. */
const settleMsMax = 3000;
const behind = 'Nothing was submitted: there is another version of this code. Look at it, then submit again.';

export function useWorkspace(start: WorkspaceStart): Work {
  const {exercise, viewer} = start;
  const [session, code] = useCodeSession({
    exercise,
    viewerId: viewer?.id ?? null,
    drafts: start.drafts,
    language: start.language,
  });
  const [confirming, stopConfirming] = useAddress(start, session);
  const [signingIn, setSigningIn] = useState(false);
  const submitting = useRef(false);
  const [editorChoice, chooseEditor] = useEditorChoice(start.editor);
  const editor = useRef<EditorHandle>(null);
  const {run, start: startRun} = useRun(exercise.slug);
  const judgement = useSubmitting(start);
  const isSolved = judgement.submissions.some(({verdict: one}) => one === 'accepted');
  const panes = usePanes(start, isSolved);
  const own = useOwnInputs(start);
  const hintAsked = useRef(false);
  const [announcement, announce] = useState('');
  const [marked, setMarked] = useState<{source: string; diagnostics: readonly Diagnostic[]}>();

  const verdict = judgement.submission?.state === 'done' ? judgement.submission : undefined;
  const announced = useRef<SubmissionView>(undefined);
  useEffect(() => {
    if (verdict === undefined) return;
    const text = announcementOf(verdict, announced.current);
    announced.current = verdict;
    if (text !== undefined) announce(text);
    setMarked({source: verdict.source, diagnostics: verdict.diagnostics});
  }, [verdict]);

  const show = (tab: Panes['tab']) => {
    panes.setTab(tab);
    panes.setNarrowView('results');
  };

  const showProblem = (tab: ProblemTab) => {
    panes.setProblemTab(tab);
    panes.setNarrowView('problem');
  };
  const runThese = async (inputs: readonly RunInput[] | undefined) => {
    if (inputs?.length === 0) return;
    show('cases');
    const {language, source} = session.view();
    const next = await startRun({language, source, ...(inputs === undefined ? {} : {inputs})});
    if (next.kind === 'refused') return announce(next.message);
    const finished = next.kind === 'finished' ? finishedRun(next) : undefined;
    if (finished === undefined) return;
    announce(runSentence(finished));
    const failed = failedToShow(finished, chosenKey(panes.choice));
    if (failed !== undefined) panes.setChoice(choiceOfRun(failed, inputs));
    setMarked({source, diagnostics: finished.result.diagnostics});
  };
  const runCode = () => {
    const {choice} = panes;
    if (choice.kind === 'sample') return runThese(undefined);
    const kept = choice.kind === 'kept' ? own.inputs.find(({key}) => key === choice.key) : undefined;
    return runThese([kept ?? {key: scratchKey, name: 'Your input', input: panes.input}]);
  };
  const checkExamples = async () => {
    show('cases');
    const checked = await own.check();
    if (checked === undefined) return;
    announce(checked.sentence);
    if (checked.look !== undefined) panes.setChoice({kind: 'kept', key: checked.look});
  };

  // What is sent is what was seen when it was asked for, and never behind the newest that the server has.
  const submitSeen = async (account: string) => {
    const {language, source} = session.view();
    await Promise.race([session.flush(), new Promise((resolve) => setTimeout(resolve, settleMsMax))]);
    if ((await session.look()) || session.view().save.kind === 'conflict') {
      judgement.refuse(behind);
      panes.setTab('verdict');
      return announce(behind);
    }
    show('verdict');
    announce('Your code is being submitted.');
    const refused = await judgement.submit({language, source, account});
    if (refused?.kind === 'unauthenticated') session.leave('out');
    if (refused?.kind === 'other-account') session.leave('other');
  };
  const submitCode = async () => {
    if (viewer === undefined) return setSigningIn(true);
    if (submitting.current) return;
    submitting.current = true;
    await submitSeen(viewer.id);
    submitting.current = false;
  };
  const [saved, sayWhenSaved] = useSavedWord(code.save.kind, announce);
  const [formatWord, format] = useFormat(session, panes.editorOptions.tabSize, announce);

  return {
    ...panes,
    submission: judgement.submission,
    submissions: judgement.submissions,
    submitting: judgement.submitting,
    refusal: judgement.refusal,
    session,
    code,
    editor,
    run,
    // Marks belong to the text they were made for; the first key typed takes them away.
    diagnostics: marked?.source === code.source ? marked.diagnostics : none,
    announcement,
    chooseLanguage: (language) => {
      rememberPreference(languageCookie, language);
      session.choose(language);
    },
    reset: () => session.replace(starterOf(exercise, code.language), 'The starter code is back.'),
    empty: () => session.replace('', 'The file is empty: an attempt without a scaffold.'),
    format: () => void format(),
    reveal: (line, column) => {
      panes.setNarrowView('code');
      editor.current?.reveal(line, column);
    },
    runCode: () => void runCode(),
    own,
    runOwnInputs: () => void runThese(own.inputs),
    checkExamples: () => void checkExamples(),
    showHint: () => {
      hintAsked.current = true;
      showProblem('statement');
      panes.openHints(panes.hints + 1);
    },
    hintAsked,
    showEditorial: () => showProblem('editorial'),
    showNotes: () => showProblem('notes'),
    submitCode: () => void submitCode(),
    editorChoice,
    chooseEditor,
    said: formatWord ?? saved,
    save: () => {
      void session.flush();
      sayWhenSaved();
    },
    retry: () => {
      void session.flush();
      void session.look();
    },
    // One question at a time: which version it is comes before whether to submit it.
    asking: signingIn ? 'sign-in' : confirming && code.save.kind !== 'conflict' ? 'confirm' : undefined,
    stopAsking: () => {
      setSigningIn(false);
      stopConfirming();
    },
  };
}

function chosenKey(choice: CaseChoice): string {
  if (choice.kind === 'input') return scratchKey;
  return choice.kind === 'sample' ? choice.id : choice.key;
}

function choiceOfRun(key: string, inputs: readonly RunInput[] | undefined): CaseChoice {
  if (inputs === undefined) return {kind: 'sample', id: key};
  return key === scratchKey ? {kind: 'input'} : {kind: 'kept', key};
}

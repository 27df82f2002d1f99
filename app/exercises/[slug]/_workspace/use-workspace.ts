/** What the workspace knows and can do: the code, the run, the submission, and which pane shows what. */
import {useRouter} from 'next/navigation';
import {type RefObject, useEffect, useRef, useState} from 'react';
import type {LanguageName} from '#lib/exercises/exercise';
import type {SubmissionListItem, SubmissionView} from '#lib/submissions/views';
import type {Diagnostic} from '#lib/verdict/grade';
import {fontSizeCookie, languageCookie, rememberPreference} from '../../../_components/preferences';
import {useSubmission} from '../../../_components/use-submission';
import {verdictSentence} from '../../../_components/verdict-sentence';
import type {CaseChoice} from './cases-tab';
import type {EditorHandle} from './code-editor';
import {type CodeSession, type SessionView, starterOf} from './code-session';
import type {NarrowView} from './narrow-bar';
import {requestSubmission} from './requests';
import type {ResultsTab} from './results-panel';
import {useCodeSession} from './use-code-session';
import {finishedRun, type RunState, runSentence, useRun} from './use-run';
import type {WorkspaceStart} from './workspace-start';

export type Work = {
  readonly session: CodeSession;
  readonly code: SessionView;
  readonly editor: RefObject<EditorHandle | null>;
  readonly run: RunState;
  readonly submission: SubmissionView | undefined;
  readonly submissions: readonly SubmissionListItem[];
  readonly submitting: boolean;
  readonly refusal: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly announcement: string;
  readonly tab: ResultsTab;
  readonly setTab: (tab: ResultsTab) => void;
  readonly choice: CaseChoice;
  readonly setChoice: (choice: CaseChoice) => void;
  readonly input: string;
  readonly setInput: (input: string) => void;
  readonly narrowView: NarrowView;
  readonly setNarrowView: (view: NarrowView) => void;
  readonly fontSize: number;
  readonly setFontSize: (size: number) => void;
  readonly chooseLanguage: (language: LanguageName) => void;
  readonly reset: () => void;
  readonly reveal: (line: number, column: number) => void;
  readonly runCode: () => void;
  readonly submitCode: () => void;
};

const none: readonly Diagnostic[] = [];

export function useWorkspace(start: WorkspaceStart): Work {
  const {exercise, viewer} = start;
  const {slug} = exercise;
  const router = useRouter();
  const [session, code] = useCodeSession({
    exercise,
    viewerId: viewer?.id ?? null,
    drafts: start.drafts,
    language: start.language,
  });
  const editor = useRef<EditorHandle>(null);
  const {run, start: startRun} = useRun(slug);
  const judged = useJudgement(start);
  const [tab, setTab] = useState<ResultsTab>(start.submission === undefined ? 'cases' : 'verdict');
  const [choice, setChoice] = useState<CaseChoice>(firstChoice(start));
  const [input, setInput] = useState(exercise.samples[0]?.inputText ?? '');
  const [narrowView, setNarrowView] = useState<NarrowView>('problem');
  const [fontSize, setFontSize] = useState(start.fontSize);
  const [announcement, announce] = useState('');
  const [marked, setMarked] = useState<{source: string; diagnostics: readonly Diagnostic[]}>();

  useLoadedCode(start, session);

  const verdict = judged.submission?.state === 'done' ? judged.submission : undefined;
  useEffect(() => {
    if (verdict === undefined) return;
    announce(verdictSentence(verdict));
    setMarked({source: verdict.source, diagnostics: verdict.diagnostics});
  }, [verdict]);

  const runCode = async () => {
    setTab('cases');
    setNarrowView('results');
    const {language, source} = session.view();
    const next = await startRun({language, source, ...(choice.kind === 'input' ? {input} : {})});
    if (next.kind === 'refused') return announce(next.message);
    const finished = finishedRun(next);
    if (next.kind !== 'finished' || finished === undefined) return;
    announce(runSentence(finished));
    setMarked({source, diagnostics: finished.result.diagnostics});
  };

  const submitCode = async () => {
    session.flush();
    if (viewer === undefined) {
      router.push(`/sign-in?callbackUrl=${encodeURIComponent(`/exercises/${slug}`)}`);
      return;
    }
    setTab('verdict');
    setNarrowView('results');
    announce('Your code is being handed in.');
    const {language, source} = session.view();
    await judged.submit(language, source);
  };

  return {
    session,
    code,
    editor,
    run,
    ...judged,
    // Marks belong to the text they were made for; the first key typed takes them away.
    diagnostics: marked?.source === code.source ? marked.diagnostics : none,
    announcement,
    tab,
    setTab,
    choice,
    setChoice,
    input,
    setInput,
    narrowView,
    setNarrowView,
    fontSize,
    setFontSize: (size) => {
      rememberPreference(fontSizeCookie, String(size));
      setFontSize(size);
    },
    chooseLanguage: (language) => {
      rememberPreference(languageCookie, language);
      session.choose(language);
    },
    reset: () => session.replace(starterOf(exercise, code.language), 'The starter code is back.'),
    reveal: (line, column) => {
      setNarrowView('code');
      editor.current?.reveal(line, column);
    },
    runCode: () => void runCode(),
    submitCode: () => void submitCode(),
  };
}

function firstChoice({exercise}: WorkspaceStart): CaseChoice {
  const first = exercise.samples[0];
  return first === undefined ? {kind: 'input'} : {kind: 'sample', id: first.id};
}

/** Puts an earlier submission's code into the editor, once, in a way that can be taken back. */
function useLoadedCode({loaded, exercise}: WorkspaceStart, session: CodeSession): void {
  const put = useRef(false);
  useEffect(() => {
    if (loaded === undefined || put.current) return;
    put.current = true;
    session.replace(loaded.source, 'The code of an earlier submission is in the editor.');
    history.replaceState(null, '', `/exercises/${exercise.slug}`);
  }, [loaded, exercise.slug, session]);
}

type Judged = Pick<Work, 'submission' | 'submissions' | 'submitting' | 'refusal'> & {
  readonly submit: (language: LanguageName, source: string) => Promise<void>;
};

/** Handing in, following what was handed in, and the list of it all. */
function useJudgement(start: WorkspaceStart): Judged {
  const {slug} = start.exercise;
  const [id, setId] = useState(start.submission?.id);
  const [submitting, setSubmitting] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const submission = useSubmission(id, start.submission);
  const known = useRef(new Map<string, SubmissionListItem>(start.submissions.map((item) => [item.id, item])));
  if (submission !== undefined) known.current.set(submission.id, submission);
  const busy = useRef(false);
  const waiting = submitting || (id !== undefined && submission?.state !== 'done');
  return {
    submission: refusal === undefined ? submission : undefined,
    submissions: [...known.current.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    submitting: waiting,
    refusal,
    async submit(language, source) {
      if (busy.current || waiting) return;
      busy.current = true;
      setRefusal(undefined);
      setSubmitting(true);
      setId(undefined);
      const answer = await requestSubmission(slug, {language, source});
      busy.current = false;
      setSubmitting(false);
      if (!answer.ok) return setRefusal(answer.error.message);
      setId(answer.value.id);
      // The address names the submission, so that a reload or another tab shows the same verdict.
      history.replaceState(null, '', `/exercises/${slug}?submission=${encodeURIComponent(answer.value.id)}`);
    },
  };
}

/** What the workspace knows and can do: the code, the run, the submission, and which pane shows what. */
import {useRouter} from 'next/navigation';
import {type RefObject, useEffect, useRef, useState} from 'react';
import type {LanguageName} from '#lib/exercises/exercise';
import type {Diagnostic} from '#lib/verdict/grade';
import {languageCookie, rememberPreference} from '../../../_components/preferences';
import {standingSentence} from '../../../_components/standing-sentence';
import type {EditorHandle} from './code-editor';
import {type CodeSession, type SessionView, starterOf} from './code-session';
import {useCodeSession} from './use-code-session';
import {type Judgement, useJudgement} from './use-judgement';
import {useLoadedCode} from './use-loaded-code';
import {type Panes, usePanes} from './use-panes';
import {finishedRun, type RunState, runSentence, sampleToShow, useRun} from './use-run';
import type {WorkspaceStart} from './workspace-start';

export type Work = Panes &
  Omit<Judgement, 'submit'> & {
    readonly session: CodeSession;
    readonly code: SessionView;
    readonly editor: RefObject<EditorHandle | null>;
    readonly run: RunState;
    readonly diagnostics: readonly Diagnostic[];
    /** The latest outcome as a sentence, for the ear. */
    readonly announcement: string;
    readonly chooseLanguage: (language: LanguageName) => void;
    readonly reset: () => void;
    readonly reveal: (line: number, column: number) => void;
    readonly runCode: () => void;
    readonly submitCode: () => void;
  };

const none: readonly Diagnostic[] = [];

export function useWorkspace(start: WorkspaceStart): Work {
  const {exercise, viewer} = start;
  const router = useRouter();
  const [session, code] = useCodeSession({
    exercise,
    viewerId: viewer?.id ?? null,
    drafts: start.drafts,
    language: start.language,
  });
  useLoadedCode(start, session);
  const editor = useRef<EditorHandle>(null);
  const panes = usePanes(start);
  const {run, start: startRun} = useRun(exercise.slug);
  const judgement = useJudgement(start);
  const [announcement, announce] = useState('');
  const [marked, setMarked] = useState<{source: string; diagnostics: readonly Diagnostic[]}>();

  const verdict = judgement.submission?.state === 'done' ? judgement.submission : undefined;
  useEffect(() => {
    if (verdict === undefined) return;
    announce(standingSentence(verdict));
    setMarked({source: verdict.source, diagnostics: verdict.diagnostics});
  }, [verdict]);

  const show = (tab: Panes['tab']) => {
    panes.setTab(tab);
    panes.setNarrowView('results');
  };

  const runCode = async () => {
    show('cases');
    const {language, source} = session.view();
    const own = panes.choice.kind === 'input' ? {input: panes.input} : {};
    const next = await startRun({language, source, ...own});
    if (next.kind === 'refused') return announce(next.message);
    const finished = next.kind === 'finished' ? finishedRun(next) : undefined;
    if (finished === undefined) return;
    announce(runSentence(finished));
    const sample = sampleToShow(finished, panes.choice.kind === 'sample' ? panes.choice.id : undefined);
    if (sample !== undefined) panes.setChoice({kind: 'sample', id: sample});
    setMarked({source, diagnostics: finished.result.diagnostics});
  };

  // The code stays in this browser meanwhile and is handed over afterwards.
  const signIn = () =>
    router.push(`/sign-in?callbackUrl=${encodeURIComponent(`/exercises/${exercise.slug}`)}`);

  const submitCode = async () => {
    session.flush();
    if (viewer === undefined) return signIn();
    show('verdict');
    announce('Your code is being handed in.');
    const {language, source} = session.view();
    const refused = await judgement.submit(language, source);
    if (refused?.kind === 'unauthenticated') signIn();
  };

  return {
    ...panes,
    ...judgement,
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
    reveal: (line, column) => {
      panes.setNarrowView('code');
      editor.current?.reveal(line, column);
    },
    runCode: () => void runCode(),
    submitCode: () => void submitCode(),
  };
}

'use client';

/** The client island: composes the panes over one session of code, one run and one submission. */
import './narrow.css';
import type {ReactNode} from 'react';
import type {PaletteAction} from '../../../_components/palette-button';
import {columnsCookie, rowsCookie} from '../../../_components/preferences';
import {ContinueAnyway, HintOffer, KeepCounterexample, NextStep, repeatsFailure} from './after-verdict';
import {CodePane} from './code-pane';
import {NarrowBar} from './narrow-bar';
import {ProblemPane} from './problem-pane';
import {ResultsPanel} from './results-panel';
import {Split} from './split';
import {ConfirmSubmit, SignInToSubmit} from './submit-dialog';
import {returnPath, signInPath} from './use-address';
import {useWorkspace, type Work} from './use-workspace';
import {useWorkspaceKeys} from './use-workspace-keys';
import {WorkspaceBar} from './workspace-bar';
import type {WorkspaceStart} from './workspace-start';

export function Workspace({start}: {start: WorkspaceStart}) {
  const {exercise, viewer} = start;
  const work = useWorkspace(start);
  useWorkspaceKeys({
    onRun: work.runCode,
    onSubmit: work.submitCode,
    onSave: work.save,
    onFormat: work.format,
  });
  const actions = {
    running: work.run.kind === 'running',
    submitting: work.submitting,
    onRun: work.runCode,
    onSubmit: work.submitCode,
  };
  return (
    <div
      data-workspace={work.narrowView}
      className="flex min-h-dvh flex-col panes:h-dvh panes:overflow-hidden"
    >
      <WorkspaceBar
        slug={exercise.slug}
        title={exercise.title}
        account={viewer}
        back={returnPath(exercise.slug, work.code.language)}
        theme={start.theme}
        palette={paletteActions(work)}
        {...actions}
      />
      <Main>
        <HiddenTitle title={exercise.title} work={work} />
        <Split
          direction="columns"
          share={start.split.columns}
          cookie={columnsCookie}
          label="Width of the problem"
          first={
            <ProblemPane
              exercise={exercise}
              hidden={start.hidden}
              chain={start.chain}
              thanked={start.thanked}
              viewerId={viewer?.id ?? null}
              submissions={work.submissions}
              note={start.note}
              language={work.code.language}
              help={work}
              hintAsked={work.hintAsked}
              tab={work.problemTab}
              onTab={work.setProblemTab}
            />
          }
          firstClass="workspace-problem"
          second={
            <Split
              direction="rows"
              share={start.split.rows}
              cookie={rowsCookie}
              label="Height of the editor"
              first={<CodePane work={work} exercise={exercise} signedIn={viewer !== undefined} />}
              firstClass="workspace-code"
              second={
                <ResultsPanel
                  exercise={exercise}
                  tab={work.tab}
                  onTab={work.setTab}
                  choice={work.choice}
                  onChoice={work.setChoice}
                  input={work.input}
                  onInput={work.setInput}
                  own={work.own}
                  onRunAll={work.runOwnInputs}
                  onCheckExamples={work.checkExamples}
                  run={work.run}
                  submission={work.submission}
                  refusal={work.refusal}
                  submitting={work.submitting}
                  onReveal={work.reveal}
                  after={<AfterVerdict start={start} work={work} />}
                />
              }
              secondClass="workspace-results"
            />
          }
        />
      </Main>
      <NarrowBar view={work.narrowView} onView={work.setNarrowView} {...actions} />
      {work.asking === 'sign-in' ? (
        <SignInToSubmit
          path={signInPath(exercise.slug, work.code.language, true)}
          onClose={work.stopAsking}
        />
      ) : null}
      {work.asking === 'confirm' && viewer !== undefined ? (
        <ConfirmSubmit name={viewer.name} onSubmit={work.submitCode} onClose={work.stopAsking} />
      ) : null}
      <p role="status" aria-live="polite" className="sr-only">
        {work.announcement}
      </p>
    </div>
  );
}

function Main({children}: {children: ReactNode}) {
  return (
    <main id="main" tabIndex={-1} className="min-h-0 flex-1 outline-none stacked:bg-panel stacked:pb-16">
      {children}
    </main>
  );
}

/** The title stands over the statement; where that is not in view, the heading is there for screen readers alone. */
function HiddenTitle({title, work}: {title: string; work: Work}) {
  if (work.problemTab !== 'statement') return <h1 className="sr-only">{title}</h1>;
  return work.narrowView === 'problem' ? null : <h1 className="sr-only panes:hidden">{title}</h1>;
}

function AfterVerdict({start, work}: {start: WorkspaceStart; work: Work}) {
  const {exercise, next} = start;
  const {submission, submissions} = work;
  if (submission?.state !== 'done') return null;
  const hintsLeft = exercise.hintsHtml.length - work.hints;
  return (
    <>
      <KeepCounterexample submission={submission} own={work.own} takesExamples={exercise.takesExamples} />
      {submission.verdict === 'accepted' ? (
        <NextStep
          slug={exercise.slug}
          topic={start.hidden.topics ? undefined : exercise.topics[0]}
          next={next}
          submission={submission}
          submissions={submissions}
          onEditorial={work.showEditorial}
        />
      ) : null}
      {submission.verdict !== 'accepted' && start.chain !== undefined && next !== undefined ? (
        <ContinueAnyway next={next} />
      ) : null}
      {submission.verdict !== 'accepted' && hintsLeft > 0 && repeatsFailure(submissions) ? (
        <HintOffer left={hintsLeft} onHint={work.showHint} />
      ) : null}
    </>
  );
}

function paletteActions(work: Work): PaletteAction[] {
  const {editorOptions: options, setEditorOptions: set} = work;
  return [
    {title: 'Run', keys: "Ctrl/⌘ '", act: work.runCode},
    {title: 'Submit', keys: 'Ctrl/⌘ Enter', act: work.submitCode},
    ...(work.own.inputs.length === 0 ? [] : [{title: 'Run your inputs', act: work.runOwnInputs}]),
    ...(work.own.examples.length === 0 ? [] : [{title: 'Check examples', act: work.checkExamples}]),
    {title: 'Format', keys: 'Shift Alt F', act: work.format},
    {title: 'Fresh attempt: starter code', act: work.reset},
    {title: 'Without a scaffold: empty file', act: work.empty},
    {title: 'Notes', act: work.showNotes},
    {title: 'Editorial', act: work.showEditorial},
    {title: options.vim ? 'Vim keys: off' : 'Vim keys: on', act: () => set({vim: !options.vim})},
    {
      title: options.wordWrap ? 'Wrap long lines: off' : 'Wrap long lines: on',
      act: () => set({wordWrap: !options.wordWrap}),
    },
    {title: options.minimap ? 'Minimap: off' : 'Minimap: on', act: () => set({minimap: !options.minimap})},
  ];
}

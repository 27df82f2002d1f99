'use client';

/** The client island: composes the panes over one session of code, one run and one submission. */
import './narrow.css';
import type {ReactNode} from 'react';
import {columnsCookie, rowsCookie} from '../../../_components/preferences';
import {CodePane} from './code-pane';
import {NarrowBar} from './narrow-bar';
import {NextStep} from './next-step';
import {ProblemPane} from './problem-pane';
import {ResultsPanel} from './results-panel';
import {Split} from './split';
import {ConfirmSubmit, SignInToSubmit} from './submit-dialog';
import {returnPath, signInPath} from './use-address';
import {useWorkspace} from './use-workspace';
import {useWorkspaceKeys} from './use-workspace-keys';
import {WorkspaceBar} from './workspace-bar';
import type {WorkspaceStart} from './workspace-start';

export function Workspace({start}: {start: WorkspaceStart}) {
  const {exercise, viewer} = start;
  const work = useWorkspace(start);
  useWorkspaceKeys({onRun: work.runCode, onSubmit: work.submitCode, onSave: work.save});
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
        {...actions}
      />
      <Main>
        {work.narrowView === 'problem' ? null : <h1 className="sr-only panes:hidden">{exercise.title}</h1>}
        <Split
          direction="columns"
          share={start.split.columns}
          cookie={columnsCookie}
          label="Width of the problem"
          first={
            <ProblemPane
              exercise={exercise}
              hidden={start.hidden}
              signedIn={viewer !== undefined}
              submissions={work.submissions}
              hints={work.hints}
              onHints={work.setHints}
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
                  run={work.run}
                  submission={work.submission}
                  refusal={work.refusal}
                  submitting={work.submitting}
                  onReveal={work.reveal}
                  nextStep={<NextStep topic={exercise.topics[0]} next={start.next} />}
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

/** The editor with its bar, and what has to be said about the code in it. */

import {lazy, Suspense} from 'react';
import type {ExerciseView} from '#lib/exercises/view';
import {Skeleton} from '../../../_components/skeleton';
import {CodeEditor} from './code-editor';
import {ConflictDialog} from './conflict-dialog';
import {EditorBar} from './editor-bar';
import {ReplacedNotice} from './replaced-notice';
import {SaveNotice} from './save-notice';
import {signInPath} from './use-address';
import type {Work} from './use-workspace';

/** Fetched where an answer is drawn. */
const DesignEditor = lazy(async () => ({default: (await import('./design/design-editor')).DesignEditor}));

const SheetEditor = lazy(async () => ({default: (await import('./sheet/sheet-editor')).SheetEditor}));

type Props = {readonly work: Work; readonly exercise: ExerciseView; readonly signedIn: boolean};

/** One list for good: another would be other names to complete. */
const noTables: NonNullable<ExerciseView['tables']> = [];

export function CodePane({work, exercise, signedIn}: Props) {
  const {session, code} = work;
  const language = exercise.languages.find((item) => item.name === code.language);
  return (
    <section aria-label="Code" className="relative flex h-full min-h-0 flex-col bg-panel">
      <EditorBar
        languages={exercise.languages}
        language={code.language}
        options={work.editorOptions}
        save={code.save}
        onLanguage={work.chooseLanguage}
        onOptions={work.setEditorOptions}
        isDrawn={exercise.editor !== undefined}
        editor={work.editorChoice}
        onEditor={work.chooseEditor}
        onReset={work.reset}
        onEmpty={work.empty}
        onFormat={work.format}
        comparePath={signedIn ? `/exercises/${exercise.slug}/compare` : undefined}
        historyPath={signedIn ? `/exercises/${exercise.slug}/history?language=${code.language}` : undefined}
      />
      <SaveNotice
        save={code.save}
        signInPath={signInPath(exercise.slug, code.language)}
        onRetry={work.retry}
      />
      <div className="relative min-h-0 flex-1">
        {exercise.editor !== undefined && work.editorChoice !== undefined ? (
          <Suspense fallback={<Skeleton className="m-4 h-24" />}>
            <AnswerEditor editor={exercise.editor} source={code.source} onType={session.type} />
          </Suspense>
        ) : (
          <CodeEditor
            choice={work.editorChoice}
            language={code.language}
            source={code.source}
            editorTypes={language?.editorTypes ?? ''}
            tables={exercise.tables ?? noTables}
            diagnostics={work.diagnostics}
            options={work.editorOptions}
            onType={session.type}
            handle={work.editor}
          />
        )}
        {work.said ? (
          <p
            role="status"
            className="pointer-events-none absolute right-4 bottom-3 left-4 z-10 mx-auto w-fit rounded border border-line bg-raised px-4 py-1.5 text-sm shadow-float"
          >
            {work.said}
          </p>
        ) : null}
        {code.replaced === undefined ? null : (
          <ReplacedNotice
            reason={code.replaced.reason}
            onUndo={session.undoReplace}
            onDismiss={session.dismissReplace}
          />
        )}
      </div>
      {code.save.kind === 'conflict' ? (
        <ConflictDialog
          what={code.language}
          mine={code.source}
          stored={code.save.stored}
          typedSignedOut={code.typedSignedOut}
          onKeepMine={session.keepMine}
          onTakeStored={session.takeStored}
        />
      ) : null}
    </section>
  );
}

type AnswerProps = {
  readonly editor: NonNullable<ExerciseView['editor']>;
  readonly source: string;
  readonly onType: (source: string) => void;
};

/** What stands in the place of code. */
function AnswerEditor({editor, ...rest}: AnswerProps) {
  switch (editor.form) {
    case 'drawing':
      return <DesignEditor model={editor.model} {...rest} />;
    case 'sheet':
      return <SheetEditor questions={editor.questions} {...rest} />;
  }
}

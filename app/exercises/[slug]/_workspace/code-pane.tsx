/** The editor with its bar; on a small screen the code to read, with a line that says why. */

import type {ExerciseView} from '#lib/exercises/view';
import {CodeBlock} from '../../../_components/code-block';
import {CodeEditor} from './code-editor';
import {ConflictDialog} from './conflict-dialog';
import {EditorBar} from './editor-bar';
import {ReplacedNotice} from './replaced-notice';
import type {Work} from './use-workspace';

export function CodePane({work, exercise}: {work: Work; exercise: ExerciseView}) {
  const {session, code} = work;
  const language = exercise.languages.find((item) => item.name === code.language);
  return (
    <section aria-label="Code" className="flex h-full min-h-0 flex-col bg-panel">
      <EditorBar
        languages={exercise.languages}
        language={code.language}
        fontSize={work.fontSize}
        save={code.save}
        onLanguage={work.chooseLanguage}
        onFontSize={work.setFontSize}
        onReset={work.reset}
        onRetry={session.flush}
      />
      <div className="relative min-h-0 flex-1">
        <div className="h-full max-md:hidden">
          <CodeEditor
            language={code.language}
            source={code.source}
            editorTypes={language?.editorTypes ?? ''}
            diagnostics={work.diagnostics}
            fontSize={work.fontSize}
            onType={session.type}
            handle={work.editor}
          />
        </div>
        <div className="space-y-3 p-4 md:hidden">
          <p className="text-sm text-ink-soft">
            This is your code as it is kept. Writing needs a wider screen (a tablet, or a phone turned on its
            side); running and submitting work here too.
          </p>
          <CodeBlock source={code.source} language={code.language} label="Your code" />
        </div>
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
          mine={code.source}
          stored={code.save.stored}
          onKeepMine={session.keepMine}
          onTakeStored={session.takeStored}
        />
      ) : null}
    </section>
  );
}

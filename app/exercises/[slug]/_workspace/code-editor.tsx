'use client';

/** The editor: Monaco or a plain text area, whose text is the session's. Esc leaves Monaco, so that Tab moves on. */
import {type Ref, useEffect, useImperativeHandle, useRef} from 'react';
import type {LanguageName} from '#lib/exercises/exercise';
import type {TableView} from '#lib/exercises/view';
import type {Diagnostic} from '#lib/verdict/grade';
import type {EditorOptions} from '../../../_components/preferences';
import {Skeleton} from '../../../_components/skeleton';
import {PlainEditor} from './plain-editor';
import {useEditor, useEditorOptions, useMarkers, useModel} from './use-editor';
import type {EditorChoice} from './use-editor-choice';
import {type MonacoModule, useMonaco} from './use-monaco';
import {useVim} from './use-vim';

export type EditorHandle = {readonly reveal: (line: number, column: number) => void};

type Props = {
  readonly language: LanguageName;
  readonly source: string;
  readonly editorTypes: string;
  /** Whose names are completed. */
  readonly tables: readonly TableView[];
  readonly diagnostics: readonly Diagnostic[];
  readonly options: EditorOptions;
  readonly onType: (source: string) => void;
  readonly handle: Ref<EditorHandle>;
};

export function CodeEditor({choice, ...props}: Props & {readonly choice: EditorChoice | undefined}) {
  if (choice === undefined) return <EditorSkeleton />;
  return choice === 'plain' ? <PlainEditor {...props} /> : <FullEditor {...props} />;
}

function FullEditor(props: Props) {
  const loading = useMonaco();
  switch (loading.kind) {
    case 'loading':
      return <EditorSkeleton />;
    case 'failed':
      return (
        <div className="flex h-full flex-col">
          <p role="status" className="border-b border-line bg-sunken px-3 py-1.5 text-sm">
            The full editor could not be loaded. Write here; it comes back when you load the page again.
          </p>
          <div className="min-h-0 flex-1">
            <PlainEditor {...props} />
          </div>
        </div>
      );
    case 'ready':
      return <MonacoEditor module={loading.module} {...props} />;
  }
}

function EditorSkeleton() {
  return (
    <div role="status" aria-label="Loading the editor" className="space-y-2 p-4 pl-16">
      {['w-2/5', 'w-3/5', 'w-1/2', 'w-1/4', 'w-2/5'].map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a skeleton have nothing but their place
        <Skeleton key={line} className={`h-4 ${width}`} />
      ))}
    </div>
  );
}

function MonacoEditor(props: Props & {module: MonacoModule}) {
  const {module, language, source, editorTypes, tables, diagnostics, options, onType, handle} = props;
  const host = useRef<HTMLDivElement>(null);
  const exit = useRef<HTMLParagraphElement>(null);
  const vimBar = useRef<HTMLDivElement>(null);
  const editor = useEditor(module, host, {onType, onLeave: () => exit.current?.focus()});
  useEffect(() => module.addEditorTypes(language, editorTypes), [module, language, editorTypes]);
  useEffect(() => module.addEditorNames(language, tables), [module, language, tables]);
  useModel(module, editor, language, source);
  useEditorOptions(editor, options);
  useVim(editor, options.vim, vimBar);
  useMarkers(module, editor, diagnostics);
  useImperativeHandle(
    handle,
    () => ({
      reveal(lineNumber, column) {
        editor?.setPosition({lineNumber, column});
        editor?.revealLineInCenter(lineNumber);
        editor?.focus();
      },
    }),
    [editor],
  );
  return (
    <div className="relative flex h-full flex-col">
      <div ref={host} className="min-h-0 flex-1" />
      {options.vim ? (
        <div
          ref={vimBar}
          className="min-h-6 shrink-0 border-t border-line px-3 font-mono text-sm [&_input]:border-0 [&_input]:bg-transparent"
        />
      ) : null}
      <p
        ref={exit}
        tabIndex={-1}
        className="pointer-events-none absolute right-4 bottom-2 rounded border border-line bg-raised px-3 py-1 text-sm opacity-0 shadow-float focus:opacity-100"
      >
        You left the editor. Tab moves on, Shift + Tab goes back to the code.
      </p>
    </div>
  );
}

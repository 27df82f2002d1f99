'use client';

/** The editor: a Monaco whose text is the session's. Esc leaves it, so that Tab moves on. */
import {type Ref, useEffect, useImperativeHandle, useRef, useState} from 'react';
import type {LanguageName} from '#lib/exercises/exercise';
import type {Diagnostic} from '#lib/verdict/grade';
import {buttonClass} from '../../../_components/button';
import {Skeleton} from '../../../_components/skeleton';
import {darkNow, onThemeChange} from '../../../_components/theme';
import {type MonacoModule, useMonaco} from './use-monaco';

export type EditorHandle = {readonly reveal: (line: number, column: number) => void};

type Props = {
  readonly language: LanguageName;
  readonly source: string;
  readonly editorTypes: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly fontSize: number;
  readonly onType: (source: string) => void;
  readonly handle: Ref<EditorHandle>;
};

export function CodeEditor(props: Props) {
  const loading = useMonaco();
  switch (loading.kind) {
    case 'loading':
      return <EditorSkeleton />;
    case 'failed':
      return (
        <div className="p-4">
          <p>The editor could not be loaded. Your code is safe: it is kept in this browser.</p>
          <button
            type="button"
            className={`mt-3 ${buttonClass('secondary', true)}`}
            onClick={() => location.reload()}
          >
            Load the page again
          </button>
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

function MonacoEditor({
  module,
  language,
  source,
  editorTypes,
  diagnostics,
  fontSize,
  onType,
  handle,
}: Props & {module: MonacoModule}) {
  const {monaco, addEditorTypes} = module;
  const host = useRef<HTMLDivElement>(null);
  const exit = useRef<HTMLParagraphElement>(null);
  const [editor, setEditor] = useState<ReturnType<typeof monaco.editor.create>>();
  const typed = useRef(onType);
  typed.current = onType;
  const models = useRef(new Map<LanguageName, ReturnType<typeof monaco.editor.createModel>>());

  useEffect(() => {
    if (host.current === null) return;
    const made = monaco.editor.create(host.current, {
      model: null,
      automaticLayout: true,
      ariaLabel: 'Code editor. Press Escape to leave it, then Tab moves on.',
      fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
      fontLigatures: false,
      lineHeight: 1.55,
      minimap: {enabled: false},
      scrollBeyondLastLine: false,
      padding: {top: 12, bottom: 12},
      tabSize: 2,
      renderLineHighlightOnlyWhenFocus: true,
      overviewRulerBorder: false,
      stickyScroll: {enabled: false},
      renderFinalNewline: 'on',
      fixedOverflowWidgets: true,
      accessibilitySupport: 'auto',
      bracketPairColorization: {enabled: true},
      scrollbar: {alwaysConsumeMouseWheel: false},
    });
    made.onDidChangeModelContent(() => typed.current(made.getValue()));
    made.addAction({
      id: 'leave-editor',
      label: 'Leave the editor',
      keybindings: [monaco.KeyCode.Escape],
      precondition: leavable,
      run: () => exit.current?.focus(),
    });
    const paint = () => monaco.editor.setTheme(darkNow() ? 'whetstone-dark' : 'whetstone-light');
    paint();
    const stop = onThemeChange(paint);
    setEditor(made);
    const known = models.current;
    return () => {
      stop();
      made.dispose();
      for (const model of known.values()) model.dispose();
      known.clear();
    };
  }, [monaco]);

  useEffect(() => addEditorTypes(language, editorTypes), [addEditorTypes, language, editorTypes]);

  useEffect(() => editor?.updateOptions({fontSize}), [editor, fontSize]);

  // A model per language, so that each keeps its own history of undo. What the session says wins.
  useEffect(() => {
    if (editor === undefined) return;
    let model = models.current.get(language);
    if (model === undefined) {
      const end = language === 'typescript' ? 'ts' : 'js';
      model = monaco.editor.createModel(source, language, monaco.Uri.parse(`file:///solution.${end}`));
      models.current.set(language, model);
    }
    if (editor.getModel() !== model) editor.setModel(model);
    if (model.getValue() === source) return;
    editor.pushUndoStop();
    editor.executeEdits('session', [{range: model.getFullModelRange(), text: source}]);
    editor.pushUndoStop();
  }, [editor, monaco, language, source]);

  useEffect(() => {
    const model = editor?.getModel();
    if (!model) return;
    const markers = diagnostics.map((found) => ({
      startLineNumber: found.line,
      startColumn: found.column,
      endLineNumber: found.endLine ?? found.line,
      endColumn: found.endColumn ?? model.getLineMaxColumn(Math.min(found.line, model.getLineCount())),
      message: found.message,
      severity: found.severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
    }));
    monaco.editor.setModelMarkers(model, 'grader', markers);
  }, [editor, monaco, diagnostics]);

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
    <div className="relative h-full">
      <div ref={host} className="h-full" />
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

/** Escape first closes what the editor itself has open. */
const leavable = [
  'editorTextFocus',
  '!suggestWidgetVisible',
  '!parameterHintsVisible',
  '!findWidgetVisible',
  '!renameInputVisible',
  '!inSnippetMode',
  '!editorHasMultipleSelections',
  '!markersNavigationVisible',
  '!editorHoverVisible',
  '!inlineSuggestionVisible',
  '!messageVisible',
].join(' && ');

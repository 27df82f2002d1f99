/** One file of a package in Monaco, each with its own history of undo; a text area where Monaco is not there. */
import {useEffect, useLayoutEffect, useRef, useState} from 'react';
import {languageLabels, languageOfEnding} from '#lib/languages/browser';
import {Skeleton} from '../../../../_components/skeleton';
import {darkNow, onThemeChange} from '../../../../_components/theme';

type Module = typeof import('./package-monaco');
type Editor = ReturnType<Module['monaco']['editor']['create']>;
type Model = ReturnType<Module['monaco']['editor']['createModel']>;

type Props = {
  readonly path: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** Lines that carry a remark. */
  readonly marks: ReadonlyArray<{readonly line: number; readonly sentence: string}>;
};

function languageOf(path: string): string {
  const language = languageOfEnding(/\.\w+$/.exec(path)?.[0] ?? '');
  if (language !== undefined) return languageLabels[language].editor;
  return path.endsWith('.md') ? 'markdown' : 'plaintext';
}

export function FileEditor({path, text, onType, marks}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<{module: Module; editor: Editor} | 'failed'>();
  const models = useRef(new Map<string, Model>());
  const latest = useRef(onType);
  useEffect(() => {
    latest.current = onType;
  });
  useEffect(() => {
    let gone = false;
    let close = () => {};
    import('./package-monaco').then(
      (module) => {
        if (gone || host.current === null) return;
        const {monaco, leaveTypesAlone} = module;
        const restore = leaveTypesAlone();
        const editor = monaco.editor.create(host.current, {
          model: null,
          automaticLayout: true,
          ariaLabel: 'File. Press Escape to leave the editor, then Tab moves on.',
          fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
          fontLigatures: false,
          lineHeight: 1.55,
          minimap: {enabled: false},
          scrollBeyondLastLine: false,
          stickyScroll: {enabled: false},
          fixedOverflowWidgets: true,
          wordWrap: 'on',
          tabSize: 2,
          scrollbar: {alwaysConsumeMouseWheel: false},
        });
        editor.onDidChangeModelContent(() => latest.current(editor.getValue()));
        editor.addAction({
          id: 'leave-editor',
          label: 'Leave the editor',
          keybindings: [monaco.KeyCode.Escape],
          precondition:
            'editorTextFocus && !suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible',
          run: () => document.getElementById('draft-files')?.focus(),
        });
        const paint = () => monaco.editor.setTheme(darkNow() ? 'whetstone-dark' : 'whetstone-light');
        paint();
        const stop = onThemeChange(paint);
        const known = models.current;
        close = () => {
          stop();
          editor.dispose();
          for (const model of known.values()) model.dispose();
          known.clear();
          restore();
        };
        setLoaded({module, editor});
      },
      () => gone || setLoaded('failed'),
    );
    return () => {
      gone = true;
      close();
    };
  }, []);
  // Before anything else can happen: an effect that came late would put back a key typed meanwhile.
  useLayoutEffect(() => {
    if (loaded === undefined || loaded === 'failed') return;
    const {module, editor} = loaded;
    const {monaco} = module;
    let model = models.current.get(path);
    if (model === undefined) {
      model = monaco.editor.createModel(text, languageOf(path), monaco.Uri.parse(`file:///package/${path}`));
      models.current.set(path, model);
    }
    if (editor.getModel() !== model) editor.setModel(model);
    if (model.getValue() !== text) {
      editor.pushUndoStop();
      editor.executeEdits('session', [{range: model.getFullModelRange(), text}]);
      editor.pushUndoStop();
    }
    const markers = marks.map(({line, sentence}) => ({
      startLineNumber: line,
      startColumn: 1,
      endLineNumber: line,
      endColumn: model.getLineMaxColumn(Math.min(line, model.getLineCount())),
      message: sentence,
      severity: monaco.MarkerSeverity.Warning,
    }));
    monaco.editor.setModelMarkers(model, 'proof', markers);
  }, [loaded, path, text, marks]);
  if (loaded === 'failed') {
    return (
      <textarea
        aria-label={path}
        value={text}
        onChange={(event) => onType(event.target.value)}
        spellCheck={false}
        className="block h-full w-full resize-none bg-panel p-3 font-mono text-sm"
      />
    );
  }
  return (
    <div className="relative h-full">
      {loaded === undefined ? (
        <div role="status" aria-label="Loading the editor" className="absolute inset-x-0 space-y-2 p-4">
          <Skeleton className="h-4 w-2/5" />
          <Skeleton className="h-4 w-3/5" />
        </div>
      ) : null}
      <div ref={host} className="h-full" />
    </div>
  );
}

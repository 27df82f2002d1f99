/** One Monaco editor in a page: made and disposed with it, its text and its marks kept as the session says. */
import {type RefObject, useEffect, useLayoutEffect, useRef, useState} from 'react';
import {type LanguageName, languageLabels} from '#lib/languages/browser';
import type {Diagnostic} from '#lib/verdict/grade';
import type {EditorOptions} from '../../../_components/preferences';
import {darkNow, onThemeChange} from '../../../_components/theme';
import type {MonacoModule} from './use-monaco';
import {notInserting} from './vim-key';

type Monaco = MonacoModule['monaco'];
export type Editor = ReturnType<Monaco['editor']['create']>;
type Model = ReturnType<Monaco['editor']['createModel']>;

type Listeners = {readonly onType: (source: string) => void; readonly onLeave: () => void};

const options = {
  model: null,
  automaticLayout: true,
  ariaLabel: 'Code editor. Press Escape to leave it, then Tab moves on.',
  fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
  fontLigatures: false,
  lineHeight: 1.55,
  scrollBeyondLastLine: false,
  padding: {top: 12, bottom: 12},
  // The person says how wide a tab is, not the file.
  detectIndentation: false,
  renderLineHighlightOnlyWhenFocus: true,
  overviewRulerBorder: false,
  stickyScroll: {enabled: false},
  renderFinalNewline: 'on',
  // The grader uses what the file itself never does: fading it would say that it is not needed.
  showUnused: false,
  fixedOverflowWidgets: true,
  bracketPairColorization: {enabled: true},
  scrollbar: {alwaysConsumeMouseWheel: false},
} as const;

export function useEditor(
  {monaco}: MonacoModule,
  host: RefObject<HTMLElement | null>,
  listeners: Listeners,
): Editor | undefined {
  const [editor, setEditor] = useState<Editor>();
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  useEffect(() => {
    if (host.current === null) return;
    const made = monaco.editor.create(host.current, options);
    made.onDidChangeModelContent(() => latest.current.onType(made.getValue()));
    // On a low window the pane may reach below it, and Monaco scrolls nothing but itself.
    made.onDidChangeCursorPosition(({source}) => {
      if (source === 'keyboard') host.current?.scrollIntoView({block: 'nearest'});
    });
    made.addAction({
      id: 'leave-editor',
      label: 'Leave the editor',
      keybindings: [monaco.KeyCode.Escape],
      precondition: leavable,
      run: () => latest.current.onLeave(),
    });
    const paint = () => monaco.editor.setTheme(darkNow() ? 'whetstone-dark' : 'whetstone-light');
    paint();
    const stop = onThemeChange(paint);
    setEditor(made);
    return () => {
      stop();
      made.dispose();
    };
  }, [monaco, host]);
  return editor;
}

/** A model per language, so that each keeps its own history of undo. What the session says wins. */
export function useModel(
  {monaco}: MonacoModule,
  editor: Editor | undefined,
  language: LanguageName,
  source: string,
): void {
  const models = useRef(new Map<LanguageName, Model>());
  // Before anything else can happen: an effect that came late would put back a key typed meanwhile.
  useLayoutEffect(() => {
    if (editor === undefined) return;
    let model = models.current.get(language);
    if (model === undefined) {
      const {editor: editorLanguage, endings} = languageLabels[language];
      const uri = monaco.Uri.parse(`file:///solution${endings[0]}`);
      model = monaco.editor.createModel(source, editorLanguage, uri);
      models.current.set(language, model);
    }
    if (editor.getModel() !== model) editor.setModel(model);
    if (model.getValue() === source) return;
    editor.pushUndoStop();
    editor.executeEdits('session', [{range: model.getFullModelRange(), text: source}]);
    editor.pushUndoStop();
  }, [editor, monaco, language, source]);
  useEffect(() => {
    const known = models.current;
    return () => {
      for (const model of known.values()) model.dispose();
      known.clear();
    };
  }, []);
}

export function useEditorOptions(
  editor: Editor | undefined,
  {fontSize, tabSize, wordWrap, minimap}: EditorOptions,
): void {
  useEffect(() => {
    editor?.updateOptions({
      fontSize,
      wordWrap: wordWrap ? 'on' : 'off',
      minimap: {enabled: minimap},
    });
  }, [editor, fontSize, wordWrap, minimap]);
  // The width of a tab belongs to the model, and each language has a model of its own.
  useEffect(() => {
    if (editor === undefined) return;
    const apply = () => editor.getModel()?.updateOptions({tabSize, indentSize: tabSize, insertSpaces: true});
    apply();
    const listening = editor.onDidChangeModel(apply);
    return () => listening.dispose();
  }, [editor, tabSize]);
}

export function useMarkers(
  {monaco}: MonacoModule,
  editor: Editor | undefined,
  diagnostics: readonly Diagnostic[],
): void {
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
  notInserting,
].join(' && ');

/**
 * Monaco, set up once per page: its workers, the languages, the compiler's options, the themes.
 * Loaded on demand and only in the browser. Nothing of it comes from elsewhere than this server.
 */
import 'monaco-editor/features/register.all.js';
import 'monaco-editor/languages/definitions/javascript/register.js';
import 'monaco-editor/languages/definitions/sql/register.js';
import 'monaco-editor/languages/definitions/typescript/register.js';
import * as monaco from 'monaco-editor/editor/editor.api.js';
import {
  javascriptDefaults,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register.js';
import type {TableView} from '#lib/exercises/view';
import {type LanguageName, languageLabels} from '#lib/languages/browser';
import {monacoThemes} from './monaco-themes';

self.MonacoEnvironment = {
  getWorker(_id, label) {
    if (label === 'typescript' || label === 'javascript') {
      return new Worker(new URL('monaco-editor/language/typescript/ts.worker.js', import.meta.url), {
        type: 'module',
      });
    }
    return new Worker(new URL('monaco-editor/editor/editor.worker.js', import.meta.url), {type: 'module'});
  },
};

for (const [name, theme] of monacoThemes) monaco.editor.defineTheme(name, theme);

for (const defaults of [typescriptDefaults, javascriptDefaults]) {
  defaults.setCompilerOptions({
    target: ScriptTarget.ESNext,
    lib: ['esnext'],
    allowNonTsExtensions: true,
    allowJs: true,
    strict: true,
    noEmit: true,
    // Every file is a module: a candidate's `Map` or `Node` of their own clashes with nothing.
    moduleDetection: 3,
  });
  defaults.setEagerModelSync(true);
}

/** The editor's languages whose types it checks, by its own names for them. */
const typeCheckers: Readonly<Record<string, typeof typescriptDefaults>> = {
  typescript: typescriptDefaults,
  javascript: javascriptDefaults,
};

/** Gives a language the ambient declarations of the exercise; returns how to take them away. */
export function addEditorTypes(language: LanguageName, declarations: string): () => void {
  const defaults = typeCheckers[languageLabels[language].editor];
  const added = defaults?.addExtraLib(declarations, 'file:///exercise.d.ts');
  return () => added?.dispose();
}

/** Completes the names of tables and columns; returns how to take them away. */
export function addEditorNames(language: LanguageName, tables: readonly TableView[]): () => void {
  if (tables.length === 0) return () => {};
  const {CompletionItemKind} = monaco.languages;
  const names = tables.flatMap(({name, columns}) => [
    {label: name, kind: CompletionItemKind.Struct, detail: 'table'},
    ...columns.map((column) => ({
      label: column.name,
      kind: CompletionItemKind.Field,
      detail: `${name}: ${column.type}`,
    })),
  ]);
  const added = monaco.languages.registerCompletionItemProvider(languageLabels[language].editor, {
    triggerCharacters: ['.'],
    provideCompletionItems: (model, position) => {
      const {startColumn, endColumn} = model.getWordUntilPosition(position);
      const line = position.lineNumber;
      const range = {startLineNumber: line, endLineNumber: line, startColumn, endColumn};
      return {suggestions: names.map((one) => ({...one, insertText: one.label, range}))};
    },
  });
  return () => added.dispose();
}

export {monaco};

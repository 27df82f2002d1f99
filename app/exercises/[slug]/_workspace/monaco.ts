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

export {monaco};

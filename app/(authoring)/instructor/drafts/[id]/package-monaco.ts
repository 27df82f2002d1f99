/** The editor for files of a package. Loaded on demand and only in the browser. */
import 'monaco-editor/languages/definitions/markdown/register.js';
import {
  javascriptDefaults,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register.js';
import {monaco} from '../../../../exercises/[slug]/_workspace/monaco';

/** What a package imports is not there in the browser, so types are not checked: the proof does it. Returns how to go back. */
export function leaveTypesAlone(): () => void {
  const all = [typescriptDefaults, javascriptDefaults];
  const before = all.map((defaults) => defaults.getDiagnosticsOptions());
  for (const defaults of all) defaults.setDiagnosticsOptions({noSemanticValidation: true});
  return () => {
    for (const [index, defaults] of all.entries()) defaults.setDiagnosticsOptions(before[index]!);
  };
}

export {monaco};

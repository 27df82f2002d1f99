/** TypeScript: its types are taken away, never checked; what is left is JavaScript. */
import {environmentTypes} from '#lib/languages/javascript/editor-types';
import type {Language} from '#lib/languages/language';
import {typescriptLabel} from '#lib/languages/typescript/label';

export const typescript = {
  ...typescriptLabel,
  editorTypes: environmentTypes,
  meter: 'javascript',
  runtime: 'isolate',
  loadCompiler: async () => (await import('#lib/languages/typescript/compiler')).typescriptCompiler,
} as const satisfies Language;

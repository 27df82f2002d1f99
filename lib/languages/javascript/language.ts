/** JavaScript, as it is offered to candidates and compiled for the grader. */
import {environmentTypes} from '#lib/languages/javascript/editor-types';
import {javascriptLabel} from '#lib/languages/javascript/label';
import type {Language} from '#lib/languages/language';

export const javascript = {
  ...javascriptLabel,
  editorTypes: environmentTypes,
  meter: 'javascript',
  runtime: 'isolate',
  loadCompiler: async () => (await import('#lib/languages/javascript/compiler')).javascriptCompiler,
} as const satisfies Language;

/** Which languages there are, and what pages say of each; safe in the browser, where no compiler belongs. */
import {answerSheetLabel} from '#lib/languages/answer-sheet/label';
import {designLabel} from '#lib/languages/design/label';
import {javascriptLabel} from '#lib/languages/javascript/label';
import type {Label} from '#lib/languages/label';
import {sqlLabel} from '#lib/languages/sql/label';
import {typescriptLabel} from '#lib/languages/typescript/label';

/** In the order in which they are offered. */
export const languageLabels = {
  javascript: javascriptLabel,
  typescript: typescriptLabel,
  sql: sqlLabel,
  design: designLabel,
  'answer-sheet': answerSheetLabel,
} as const satisfies Record<string, Label>;

export type LanguageName = keyof typeof languageLabels;

export const languageNames = Object.keys(languageLabels) as [LanguageName, ...LanguageName[]];

/** The language of a file, by its ending. */
export function languageOfEnding(ending: string): LanguageName | undefined {
  return languageNames.find((name) => (languageLabels[name].endings as readonly string[]).includes(ending));
}

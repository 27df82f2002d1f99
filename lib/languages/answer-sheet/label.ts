/** How a sheet of answers is called and how its files look: a document, not code. Safe in the browser. */
import type {Label} from '#lib/languages/label';

export const answerSheetLabel = {
  title: 'Answers',
  endings: ['.answers'],
  editor: 'json',
  comment: '//',
} as const satisfies Label;

/** Answers in numbers and words: JSON that the workspace shows as a form; its runtime reads it and computes nothing. */
import {answerSheetLabel} from '#lib/languages/answer-sheet/label';
import type {Language} from '#lib/languages/language';

export const answerSheet = {
  ...answerSheetLabel,
  editorTypes: '',
  meter: 'answers',
  runtime: 'answers',
} as const satisfies Language;

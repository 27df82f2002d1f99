/** What an editor of its own needs where an answer is no code; the page has one for each form. */
import type {Model} from '#lib/design-simulator/model';

export type SheetQuestion = {readonly id: string; readonly title: string; readonly ask: string} & (
  | {readonly form: 'estimate' | 'range'; readonly units: readonly string[]}
  | {
      readonly form: 'text';
      readonly charactersMin: number;
      readonly rubric: ReadonlyArray<{readonly id: string; readonly says: string}>;
      readonly needed: number;
      readonly model: string;
    }
);

export type EditorView =
  | {readonly form: 'drawing'; readonly model: Model}
  | {readonly form: 'sheet'; readonly questions: readonly SheetQuestion[]};

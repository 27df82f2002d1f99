/** A sheet of answers: what is asked, what an answer may hold, and its bounds. Types and constants; pure, safe in the browser. */

export const sheetCharactersMax = 60_000;
export const textCharactersMax = 8_000;
export const numberMax = 1e18;

/** What a reader of an answer has to know of a question; nothing in it helps to guess. */
export type AskedQuestion =
  | {readonly id: string; readonly form: 'estimate' | 'range'; readonly units: readonly string[]}
  | {readonly id: string; readonly form: 'text'; readonly points: readonly string[]};

type Estimated = {readonly value: number; readonly unit: string};
export type Ranged = {readonly low: number; readonly high: number; readonly unit: string};
/** `covers`: the points of the rubric that the writer finds in the text, by their ids. */
export type Written = {readonly text: string; readonly covers: readonly string[]};

export type Answer = Estimated | Ranged | Written;
export type Answers = ReadonlyMap<string, Answer>;

/** Examples that a candidate writes before or beside the code, and what the exercise says of them. Types only. */

/** Both as tagged JSON text (lib/exercise-sdk/tagged.ts). */
export type Example = {readonly id: string; readonly inputJson: string; readonly expectedJson: string};

export type ExampleResult = {
  readonly id: string;
  readonly isRight: boolean;
  /** What the reference answers, as a person reads it, where that is not what was expected. */
  readonly answerText?: string;
  /** Why, in one sentence, where several answers are right; or in what two that look alike differ. */
  readonly reason?: string;
};

export type ExamplesResult = {
  readonly examples: readonly ExampleResult[];
  /** Wrong solutions that at least one right example catches, of those there are; never which. Absent where there are none. */
  readonly caught?: {readonly count: number; readonly total: number};
};

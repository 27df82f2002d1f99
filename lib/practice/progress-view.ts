/** Progress as its pages draw it. Made for a zone: a day is the viewer's. */
import type {Verdict} from '#lib/verdict/verdict';

export type TopicView = {
  readonly topic: string;
  readonly title: string;
  readonly total: number;
  readonly solved: number;
  readonly tried: number;
  /** From 0 to 1 (lib/practice/mastery.ts). */
  readonly mastery: number;
  /** What to do next for it; undefined when everything of it is solved. */
  readonly next?: {readonly slug: string; readonly title: string};
};

/** `2026-11-30`, with the submissions that got a verdict on that day. */
export type DayView = {readonly day: string; readonly submissions: number; readonly accepted: number};

export type Bar = {readonly label: string; readonly count: number};

export type ProgressView = {
  readonly zone: string;
  /** The last day of the calendar. */
  readonly today: string;
  readonly exercises: number;
  readonly solved: number;
  readonly tried: number;
  readonly submissions: number;
  readonly topics: readonly TopicView[];
  /** Days with submissions, the oldest first. */
  readonly days: readonly DayView[];
  /** Days on which something was solved first, with how many there were by then. */
  readonly solvedBy: ReadonlyArray<{readonly day: string; readonly solved: number}>;
  readonly attempts: readonly Bar[];
  readonly times: readonly Bar[];
  readonly verdicts: ReadonlyArray<{readonly verdict: Verdict; readonly count: number}>;
  /** Of what is solved. */
  readonly help: readonly Bar[];
  readonly strongest: readonly TopicView[];
  readonly weakest: readonly TopicView[];
  readonly due: number;
};

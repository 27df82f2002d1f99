/** A schedule that breaks a rule, as who did what and when. Pure and safe in the browser; already text, so drawing it decides nothing. */

export type TimelineMark = 'call' | 'return' | 'throw' | 'start' | 'end' | 'fail' | 'note';

export type TimelineEvent = {
  /** Milliseconds of the virtual clock. */
  readonly at: number;
  /** Which of the lanes. */
  readonly lane: number;
  readonly what: TimelineMark;
  /** `increment("x", 1)`, `increment → 3`, `set ✗ store unavailable`. */
  readonly text: string;
  /** Where the call began that ends here: a place in the events. */
  readonly begunBy?: number;
};

export type Timeline = {
  readonly lanes: readonly string[];
  readonly events: readonly TimelineEvent[];
  /** The place in the events where the rule breaks. */
  readonly brokenAt: number;
  readonly rule: string;
  /** What was tried: never a proof. */
  readonly coverage: string;
  /** The line that makes an input play this schedule and no other. */
  readonly replay: string;
};

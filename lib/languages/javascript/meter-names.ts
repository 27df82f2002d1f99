/** What the instrumented program calls of the meter: lib/grader/worker/realm/meter.js and what stands beside it. */

/** Identifiers of the meter, as the source of the program sees them. */
export type MeterNames = {
  /** Parts of operations left in the chunk; below zero, `refill` must be called. */
  readonly fuel: string;
  readonly refill: string;
  /** Told of every caught value: throws it again when it is a limit that ended the run. */
  readonly caught: string;
  /** Charges for iterating its argument, and returns what to iterate instead of it, in a literal. */
  readonly spread: string;
  /** As `spread`, where something may run between the steps; given 1, as `yield*` steps. */
  readonly stepped: string;
  /** As `stepped`, with words of its own for what cannot be iterated. */
  readonly delegated: string;
  /** Charges for the keys of an object that was made by spreading others, and returns it. */
  readonly keys: string;
  /** Charges for listing the keys of its argument, and returns it. */
  readonly listed: string;
  /** Charges for what a pattern has gathered in the rests that follow its first argument, which it returns. */
  readonly gathered: string;
  /** Charges its first argument, and returns its second. */
  readonly priced: string;
  /** Charges for what a power has made, where it is a BigInt, and returns it. */
  readonly powered: string;
  /** Charges for reading a text as a number, and returns it. */
  readonly read: string;
  /** As `keys`, for what is about to be destructured. */
  readonly parts: string;
  /** Charges for `X(argument)` of a built-in that makes lists or memory, given both, and returns what to give it instead. */
  readonly sized: string;
  /** As `sized`, of a built-in that takes iterables. */
  readonly taken: string;
  /** Hears the text that `exec` is given, and returns it. */
  readonly subject: string;
  /** Charges for how far `exec` has searched that text, and returns its result. */
  readonly matched: string;
  /** Charges for what a new collection holds, and returns it. */
  readonly collected: string;
  /** Charges for listing the keys that its argument inherits, and returns it. */
  readonly inherited: string;
  /** A caught value that the source did not name. */
  readonly error: string;
  /** Holds the default export. */
  readonly exported: string;
  /** Told which line comes next, where lines are counted. */
  readonly mark: string;
};

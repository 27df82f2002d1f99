/** The calls that an input makes, each beside what it returned and what was expected. Plain text, safe in the browser. */

export type CallRow = {
  /** Counted from 1 in the order of the input; 0 is the constructor. */
  readonly number: number;
  /** `put(1, 10)`. */
  readonly call: string;
  /** What came out, or `threw TypeError: …`; absent where the call was not made or its result does not count. */
  readonly returned?: string;
  /** Absent where no result is expected. */
  readonly expected?: string;
};

export type CallTable = {
  readonly rows: readonly CallRow[];
  /** The `number` of the row in which it goes wrong. */
  readonly failing?: number;
  /** Calls of the input that are not among the rows, before the first and behind the last. */
  readonly before: number;
  readonly after: number;
};

/** A run of a simulation as a picture: lanes beside each other, time downwards. Plain data, safe in the browser. */

export type SequenceLane = {readonly name: string; readonly kind: 'client' | 'node' | 'service'};

export type SequenceArrow = {
  /** Names of lanes. */
  readonly from: string;
  readonly to: string;
  readonly sent: number;
  /** Absent when it never arrived. */
  readonly arrived?: number;
  readonly text: string;
  readonly kind: 'call' | 'message' | 'answer';
  /** Why it never arrived, or that it is a copy. */
  readonly note?: string;
  /** That the rule breaks here, or that it belongs to what a reader has to see; absent on what may be folded. */
  readonly part?: 'fault' | 'involved';
};

export type SequenceBar = {
  readonly lane: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'crash' | 'cut';
};

export type Sequence = {
  readonly lanes: readonly SequenceLane[];
  readonly arrows: readonly SequenceArrow[];
  readonly bars: readonly SequenceBar[];
  /** Milliseconds at which it ends. */
  readonly end: number;
  /** How many arrows there were behind the kept ones, and before them. */
  readonly left: number;
  readonly before?: number;
};

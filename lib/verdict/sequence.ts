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
  /** How many more arrows there were than are kept. */
  readonly left: number;
};

/** How a program's operations grow with its input: the models that are told apart, and what a measurement says. Pure. */

/** From the slowest growth to the fastest. */
export const growths = ['1', 'log n', 'n', 'n log n', 'n√n', 'n²', 'n² log n', 'n³', '2ⁿ'] as const;

export type Growth = (typeof growths)[number];

/** `O(n log n)`. */
export function bigO(growth: Growth): string {
  return `O(${growth})`;
}

/** Operations on an input of `size`, but for a factor. Sizes are 1 and more. */
export function growthAt(growth: Growth, size: number): number {
  const log = Math.log2(size + 1);
  switch (growth) {
    case '1':
      return 1;
    case 'log n':
      return log;
    case 'n':
      return size;
    case 'n log n':
      return size * log;
    case 'n√n':
      return size * Math.sqrt(size);
    case 'n²':
      return size * size;
    case 'n² log n':
      return size * size * log;
    case 'n³':
      return size ** 3;
    case '2ⁿ':
      return 2 ** size;
  }
}

/** Operations counted on one input of a known size. */
export type CostPoint = {readonly size: number; readonly operations: number};

/** What the points of one program say. */
export type GrowthFit = {
  /** The model that comes nearest; undefined when the points follow none. */
  readonly growth?: Growth;
  /** Every model that the points do not rule out, the nearest first; one alone means that they are clear. */
  readonly plausible: readonly Growth[];
  /** Typical relative error of the nearest model, 0 to 1. */
  readonly error: number;
};

export type MeasuredGrowth = GrowthFit & {readonly points: readonly CostPoint[]};

/** The line of the candidate's source that used the most, and the share of all operations, 0 to 1. */
export type HottestLine = {readonly line: number; readonly text: string; readonly share: number};

export type Complexity = {
  readonly measured: MeasuredGrowth;
  readonly reference: MeasuredGrowth;
  /** What is asked for: as the exercise says it, else as its reference measures; undefined when neither is clear. */
  readonly expected?: Growth;
  /** What n is, where the exercise says it: `the number of calls`. */
  readonly of?: string;
  readonly hottestLine?: HottestLine;
  /** Processor time ended the measurement, and not the operations that it may use: it may look different on another machine. */
  readonly isCutShort?: boolean;
  /** `O(n²), expected O(n log n). Line 4 does 98 % of the work.` */
  readonly sentence: string;
};

/** Whether the points leave one model only. */
export function isClear({plausible}: GrowthFit): boolean {
  return plausible.length === 1;
}

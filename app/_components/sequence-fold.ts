/** Folds the messages of a sequence that have nothing to do with the fault, in runs between those that have. Pure. */
import type {SequenceArrow} from '#lib/verdict/figures/sequence';

/** A fold takes a row itself: shorter runs are not folded. */
const foldedMin = 3;

export type FoldedRun = {
  /** Milliseconds at which the first of them was sent. */
  readonly at: number;
  readonly count: number;
};

export type Folding = {
  readonly arrows: readonly SequenceArrow[];
  readonly runs: readonly FoldedRun[];
  /** Messages in all runs together. */
  readonly folded: number;
};

/** Arrows come in the order in which they were sent. Without a fault nothing is known to be uninvolved. */
export function foldArrows(arrows: readonly SequenceArrow[]): Folding {
  const open: Folding = {arrows, runs: [], folded: 0};
  if (!arrows.some(({part}) => part === 'fault')) return open;
  const kept: SequenceArrow[] = [];
  const runs: FoldedRun[] = [];
  let run: SequenceArrow[] = [];
  const close = (): void => {
    if (run.length < foldedMin) kept.push(...run);
    else runs.push({at: run[0]!.sent, count: run.length});
    run = [];
  };
  for (const arrow of arrows) {
    if (arrow.part === undefined) {
      run.push(arrow);
      continue;
    }
    close();
    kept.push(arrow);
  }
  close();
  return {arrows: kept, runs, folded: runs.reduce((sum, {count}) => sum + count, 0)};
}

/** The input of a case of an exercise about designs: a scenario that exercise.json declares, and the seeds it is played with. */
import type {Random} from '#lib/exercise-sdk/random';

export type CanvasInput = {readonly scenario: string; readonly seeds: readonly number[]};

/** Figures are medians, so that no verdict hangs on one seed. */
export function playedWith(scenario: string, random: Random, seedsCount: number): CanvasInput {
  const seeds = new Set<number>();
  while (seeds.size < seedsCount) seeds.add(random.int(1, 1_000_000));
  return {scenario, seeds: [...seeds]};
}

/** How well a topic is mastered. Pure. */
import type {Difficulty} from '#lib/exercises/exercise';

export type Mastered = {
  readonly difficulty: Difficulty;
  readonly status: 'new' | 'tried' | 'solved';
  /** Chance that it could be done again now; of what is solved. */
  readonly recall?: number;
};

/** A hard exercise says more of a topic than an easy one. */
const weights: Record<Difficulty, number> = {easy: 1, medium: 2, hard: 3};

/**
 * From 0, where nothing is solved, to 1, where everything is and is remembered. What is solved and surely forgotten counts half:
 * it takes less to get it back.
 */
export function masteryOf(exercises: readonly Mastered[]): number {
  let [reached, all] = [0, 0];
  for (const {difficulty, status, recall = 0} of exercises) {
    all += weights[difficulty];
    if (status === 'solved') reached += weights[difficulty] * (0.5 + 0.5 * recall);
  }
  return all === 0 ? 0 : reached / all;
}

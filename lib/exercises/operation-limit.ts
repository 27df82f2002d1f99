/** How many operations an input allows, by what the reference uses on it: one rule for cases, fresh inputs and runs. */
import type {ExerciseLimits} from '#lib/exercises/exercise';

export function operationsMax({operationsFactor, operationsMin}: ExerciseLimits, reference: number): number {
  return Math.max(operationsMin, Math.ceil(operationsFactor * reference));
}

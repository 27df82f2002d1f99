/** What may be said of a hidden case that failed: its group, what it is about, and a hint where the hint fits the verdict. */
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import {kindOf} from '#lib/kinds/registry';
import type {FailureCategory} from '#lib/verdict/grade';
import type {Verdict} from '#lib/verdict/verdict';

/** Undefined for samples, which can be shown, and for a fault of ours, of which there is nothing to say. */
export function failureCategoryOf(
  exercise: Pick<PreparedExercise, 'groups' | 'cases' | 'limits' | 'signature'>,
  one: Pick<PreparedCase, 'sample' | 'group' | 'category'>,
  verdict: Verdict,
): FailureCategory | undefined {
  if (one.sample || verdict === 'grader-fault') return undefined;
  const group = exercise.groups.find(({id}) => id === one.group);
  const failureCategory = {group: group?.title ?? one.group};
  const isOfCost = isAboutCost(exercise, one.group);
  const isSlow = verdict === 'time-limit' || verdict === 'memory-limit';
  // What an answer must be says nothing to a program that is too slow.
  if (isSlow && !isOfCost) return failureCategory;
  const hasFittingHint = isSlow || !isOfCost;
  return {
    ...failureCategory,
    ...(one.category === undefined ? {} : {category: one.category}),
    ...(group?.hint === undefined || !hasFittingHint ? {} : {hint: group.hint}),
  };
}

/**
 * Whether a group is there to tell fast programs from slow ones: on most of its cases the reference itself does so much
 * that they allow more operations than the least that every input allows.
 */
export function isAboutCost(
  {cases, limits, signature}: Pick<PreparedExercise, 'cases' | 'limits' | 'signature'>,
  group: string,
): boolean {
  if (!kindOf(signature).hasSize) return false;
  const members = cases.filter((one) => one.group === group);
  const large = members.filter(({operationsMax}) => operationsMax > limits.operationsMin);
  return large.length * 2 > members.length;
}

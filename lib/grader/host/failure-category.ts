/** What may be said of a hidden case that failed: its group, what it is about, and a hint where the hint fits the verdict. */
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import {kindOf} from '#lib/kinds/registry';
import type {FailureCategory} from '#lib/verdict/grade';
import type {Verdict} from '#lib/verdict/verdict';

const large = 'The inputs of this group are large. Look for what holds for small ones only:';
/** For what goes wrong in a group about cost, whose own hint is about being fast. The same for every exercise: it tells nothing of a case. */
const hintsOfSize: Partial<Record<Verdict, string>> = {
  'wrong-answer': `${large} a number that outgrows 32 bits or a byte, a bound that is written into the code, a key that is joined from several values.`,
  'runtime-error': `${large} a recursion that goes as deep as the input is long, a list that is spread into a call.`,
  'output-limit': `${large} a result that holds the same again and again.`,
};

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
  const hint = isSlow || !isOfCost ? group?.hint : hintsOfSize[verdict];
  return {
    ...failureCategory,
    ...(one.category === undefined ? {} : {category: one.category}),
    ...(hint === undefined ? {} : {hint}),
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

/** The score: the share of points of the groups whose every case is accepted. Pure. */
import type {PreparedExercise} from '#lib/exercises/exercise';
import {timesReferenceMax, timesReferenceMin} from '#lib/grader/limits';
import type {CaseResult, GroupScore} from '#lib/verdict/grade';

/** What each scoring group earned. */
export function groupScoresOf(
  {groups, cases}: Pick<PreparedExercise, 'groups' | 'cases'>,
  results: readonly CaseResult[],
): GroupScore[] {
  const accepted = new Set(results.filter(({verdict}) => verdict === 'accepted').map(({id}) => id));
  return groups
    .filter(({points}) => points > 0)
    .map(({id, title, points}) => {
      const isWhole = cases.every((one) => one.group !== id || accepted.has(one.id));
      return {title, points, earned: isWhole ? points : 0};
    });
}

/** All operations as a multiple of the reference's, two digits of it: what may be told of a whole submission. */
export function timesReferenceOf(
  {cases}: Pick<PreparedExercise, 'cases'>,
  results: readonly CaseResult[],
): number {
  const used = results.reduce((sum, {operations}) => sum + operations, 0);
  const reference = cases.reduce((sum, {referenceOperations}) => sum + referenceOperations, 0);
  const times = Math.min(timesReferenceMax, Math.max(timesReferenceMin, used / Math.max(1, reference)));
  return Number(times.toPrecision(2));
}

export function scoreOf(
  {groups, cases}: Pick<PreparedExercise, 'groups' | 'cases'>,
  results: readonly CaseResult[],
): number {
  const accepted = new Set(results.filter(({verdict}) => verdict === 'accepted').map(({id}) => id));
  const isWhole = (group: string): boolean =>
    cases.every((one) => one.group !== group || accepted.has(one.id));
  const points = groups.reduce((sum, group) => sum + group.points, 0);
  if (points === 0) return cases.every(({id}) => accepted.has(id)) ? 100 : 0;
  const earned = groups.reduce((sum, group) => sum + (isWhole(group.id) ? group.points : 0), 0);
  return Math.round((earned / points) * 100);
}

/** The score: the share of points of the groups whose every case is accepted. Pure. */
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {CaseResult} from '#lib/verdict/grade';

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

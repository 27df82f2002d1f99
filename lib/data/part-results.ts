/** What a person's submissions to some exercises come to: that there are any, the best score, whether one was accepted. */
import type {Owned} from '#lib/access/scope';
import type {Data} from '#lib/data/client';

export type PartResult = {
  /** From 0 to 100; 0 while no verdict is there. */
  readonly bestScore: number;
  readonly isSolved: boolean;
};

/** By slug; what was never submitted to is not there. */
export async function findPartResults(
  data: Data,
  {userId}: Owned,
  slugs: readonly string[],
): Promise<Map<string, PartResult>> {
  const where = {userId, context: 'practice', exerciseSlug: {in: [...slugs]}};
  const [best, solved] = await Promise.all([
    data.submission.groupBy({by: ['exerciseSlug'], where, _max: {score: true}}),
    data.submission.groupBy({by: ['exerciseSlug'], where: {...where, verdict: 'accepted'}}),
  ]);
  const accepted = new Set(solved.map(({exerciseSlug}) => exerciseSlug));
  return new Map(
    best.map(({exerciseSlug, _max}) => [
      exerciseSlug,
      {bestScore: _max.score ?? 0, isSolved: accepted.has(exerciseSlug)},
    ]),
  );
}

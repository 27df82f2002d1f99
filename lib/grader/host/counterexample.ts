/** Looks for a small, freshly generated input that shows what a submission does wrong; a stored case is never shown. */
import type {AuthorRunner} from '#lib/grader/author';
import type {GradeRequest} from '#lib/grader/grader';
import type {Pool} from '#lib/grader/host/pool';
import type {Evidence} from '#lib/verdict/grade';

export async function findCounterexample(
  _pool: Pool,
  _author: AuthorRunner,
  _request: GradeRequest,
): Promise<Evidence | undefined> {
  return undefined;
}

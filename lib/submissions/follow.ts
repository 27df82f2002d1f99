/** Follows one submission until its verdict and what explains it, for a bounded number of listeners of each account. */
import {readableBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {streamsPerAccountMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {type SubmissionNews, type SubmissionView, withoutSource} from '#lib/data/submission-views';
import {findSubmission, isReadable} from '#lib/data/submissions';
import type {SubmissionChanges} from '#lib/submissions/changes';
import {noSuchSubmission} from '#lib/submissions/submissions';

export type FollowParts = {readonly data: Data; readonly changes: SubmissionChanges};

export type Following = {
  readonly read: () => Promise<SubmissionView | undefined>;
  readonly isLast: (view: SubmissionView) => boolean;
  readonly news: (view: SubmissionView) => SubmissionNews;
  readonly listen: (onChange: () => void) => () => void;
  /** To be called once, when following ends. */
  readonly onClose: () => void;
};

const open = new Map<string, number>();

export async function followSubmission(
  {data, changes}: FollowParts,
  viewer: Viewer,
  id: string,
): Promise<Result<Following>> {
  const scope = readableBy(viewer, 'submission.read');
  if (!scope.ok) return scope;
  // The stream itself reads it, once it listens.
  if (!(await isReadable(data, scope.value, id))) return err(noSuchSubmission);
  const count = open.get(viewer.id) ?? 0;
  if (count >= streamsPerAccountMax) {
    return err({
      kind: 'too-many',
      retryAfterS: 5,
      message: `${count} pages are following submissions already. Close one of them and reload.`,
    });
  }
  open.set(viewer.id, count + 1);
  return ok({
    read: () => findSubmission(data, scope.value, id),
    isLast: (view) => view.state === 'done' && view.explanation !== 'pending',
    news: withoutSource,
    listen: (onChange) => changes.listen(id, onChange),
    onClose: () => {
      const left = (open.get(viewer.id) ?? 1) - 1;
      if (left > 0) open.set(viewer.id, left);
      else open.delete(viewer.id);
    },
  });
}

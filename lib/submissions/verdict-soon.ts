/** Waits a moment for a verdict, so that the answer to a submission carries it: most are there before a stream could be opened. */
import {readableBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {verdictWaitMsMax} from '#lib/base/limits';
import type {Data} from '#lib/data/client';
import type {SubmissionView} from '#lib/data/submission-views';
import {findSubmission} from '#lib/data/submissions';
import type {SubmissionChanges} from '#lib/submissions/changes';

export type AwaitParts = {readonly data: Data; readonly changes: SubmissionChanges};

/** The submission with its verdict, or undefined when there is none yet: then its events bring it. */
export async function verdictSoon(
  {data, changes}: AwaitParts,
  viewer: Viewer,
  id: string,
): Promise<SubmissionView | undefined> {
  const scope = readableBy(viewer, 'submission.read');
  if (!scope.ok) return undefined;
  const until = performance.now() + verdictWaitMsMax;
  for (let left = verdictWaitMsMax; left > 0; left = until - performance.now()) {
    if (!(await changesWithin(changes, id, left))) return undefined;
    const view = await findSubmission(data, scope.value, id);
    if (view === undefined || view.state === 'done') return view;
  }
  return undefined;
}

function changesWithin(changes: SubmissionChanges, id: string, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (hasChanged: boolean): void => {
      stop();
      clearTimeout(timer);
      resolve(hasChanged);
    };
    const stop = changes.listen(id, () => end(true));
    const timer = setTimeout(end, ms, false);
  });
}

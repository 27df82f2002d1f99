/** Links to finished submissions. Their owners make them and take them back; whoever has one reads, and changes nothing. */
import {randomBytes} from 'node:crypto';
import {ownedBy, provenBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {createShare, findShare, findShared, revokeShare} from '#lib/data/shares';
import type {SubmissionView} from '#lib/data/submission-views';
import {findSubmission, isReadable} from '#lib/data/submissions';

export type Sharing = {readonly data: Data};

const tokenBytes = 16;
const none: Refusal = {kind: 'not-found', message: 'There is no such submission.'};
const unfinished: Refusal = {
  kind: 'conflict',
  message: 'A submission can be shared once it has its verdict.',
};
const ended: Refusal = {
  kind: 'not-found',
  message: 'This link leads nowhere: it was never made, or its owner has taken it back.',
};

/** The link's token; undefined where the submission is not shared. */
export async function readShare({data}: Sharing, viewer: Viewer, id: string): Promise<string | undefined> {
  const owner = ownedBy(viewer, 'share.change');
  return owner.ok ? findShare(data, owner.value, id) : undefined;
}

/** The same link however often it is asked for, until it is taken back. */
export async function share(
  {data}: Sharing,
  viewer: Viewer,
  id: string,
): Promise<Result<{readonly token: string}>> {
  const owner = ownedBy(viewer, 'share.change');
  if (!owner.ok) return owner;
  if (!(await isReadable(data, owner.value, id))) return err(none);
  const token = await createShare(data, owner.value, id, randomBytes(tokenBytes).toString('base64url'));
  return token === undefined ? err(unfinished) : ok({token});
}

export async function unshare({data}: Sharing, viewer: Viewer, id: string): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'share.change');
  if (!owner.ok) return owner;
  if (!(await isReadable(data, owner.value, id))) return err(none);
  await revokeShare(data, owner.value, id);
  return ok(undefined);
}

export type SharedView = {
  /** Of whoever shares it. */
  readonly name: string;
  /** Its source is empty until it is asked for. */
  readonly submission: SubmissionView;
};

/** What a link leads to, for whoever has it: nothing more can be asked of it. */
export async function readShared(
  {data}: Sharing,
  viewer: Viewer | undefined,
  {token, solution}: {readonly token: string; readonly solution: boolean},
): Promise<Result<SharedView>> {
  const scope = provenBy(viewer, 'share.open');
  if (!scope.ok) return scope;
  const shared = await findShared(data, token);
  const found = shared && (await findSubmission(data, scope.value, shared.submissionId));
  if (shared === undefined || found === undefined) return err(ended);
  const submission = {...found, source: solution ? found.source : '', isMeasurable: false};
  return ok({name: shared.name, submission});
}

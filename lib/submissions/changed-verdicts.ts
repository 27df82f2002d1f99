/** What people are told of verdicts that rejudging changed. */
import {ownedBy, readableBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {toldVerdictsMax} from '#lib/base/limits';
import {ok, type Result} from '#lib/base/result';
import {
  type ChangedVerdict,
  type EarlierVerdict,
  findEarlierVerdicts,
  findUntold,
  markTold,
} from '#lib/data/changed-verdicts';
import type {Data} from '#lib/data/client';

type Parts = {readonly data: Data};

/** Empty for visitors. */
export async function readChangedVerdicts(
  {data}: Parts,
  viewer: Viewer | undefined,
): Promise<readonly ChangedVerdict[]> {
  const owner = viewer && ownedBy(viewer, 'submission.read');
  return owner?.ok ? findUntold(data, owner.value, toldVerdictsMax) : [];
}

export async function markVerdictsTold({data}: Parts, viewer: Viewer): Promise<Result<object>> {
  const owner = ownedBy(viewer, 'submission.read');
  if (!owner.ok) return owner;
  await markTold(data, owner.value);
  return ok({});
}

export async function readEarlierVerdicts(
  {data}: Parts,
  viewer: Viewer,
  submissionId: string,
): Promise<readonly EarlierVerdict[]> {
  const scope = readableBy(viewer, 'submission.read');
  return scope.ok ? findEarlierVerdicts(data, scope.value, submissionId) : [];
}

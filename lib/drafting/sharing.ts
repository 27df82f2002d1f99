/** Whom a draft is shared with: accounts that may write drafts, named by their owner. */
import {isAllowed} from '#lib/access/rights';
import {authoredBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Result} from '#lib/base/result';
import {
  deletePackageShare,
  findPackageDraft,
  findPackageShares,
  findSharingAccount,
  type Sharing,
  storePackageShare,
} from '#lib/data/package-drafts';
import {type Drafting, noSuchDraft} from '#lib/drafting/drafts';

export async function readShares(
  {data}: Drafting,
  viewer: Viewer,
  id: string,
): Promise<Result<readonly Sharing[]>> {
  const scope = authoredBy(viewer, 'package.own');
  if (!scope.ok) return scope;
  if ((await findPackageDraft(data, scope.value, id)) === undefined) return err(noSuchDraft);
  return ok(await findPackageShares(data, id));
}

export async function shareDraft(
  {data}: Drafting,
  viewer: Viewer,
  id: string,
  email: string,
): Promise<Result<readonly Sharing[]>> {
  const scope = authoredBy(viewer, 'package.own');
  if (!scope.ok) return scope;
  const draft = await findPackageDraft(data, scope.value, id);
  if (draft === undefined) return err(noSuchDraft);
  const account = await findSharingAccount(data, email.trim().toLowerCase());
  // One answer for both, so that nobody learns here which addresses have accounts.
  if (account === undefined || !isAllowed(account, 'package.write', 'shared')) {
    const message = 'No instructor or administrator has this address.';
    return err({kind: 'invalid', field: 'email', message});
  }
  const stored = await storePackageShare(data, scope.value, draft, account.id);
  if (!stored.ok) return err({kind: 'conflict', message: 'The draft is shared with as many as it may be.'});
  return ok(await findPackageShares(data, id));
}

export async function unshareDraft(
  {data}: Drafting,
  viewer: Viewer,
  id: string,
  userId: string,
): Promise<Result<readonly Sharing[]>> {
  const scope = authoredBy(viewer, 'package.own');
  if (!scope.ok) return scope;
  const draft = await findPackageDraft(data, scope.value, id);
  if (draft === undefined) return err(noSuchDraft);
  await deletePackageShare(data, scope.value, draft, userId);
  return ok(await findPackageShares(data, id));
}

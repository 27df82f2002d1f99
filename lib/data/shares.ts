/** Links to finished submissions, which their owners can take back. */
import type {Owned} from '#lib/access/scope';
import {type Data, isId} from '#lib/data/client';

/** The token of the submission's link; undefined where it is not shared, or not the owner's. */
export async function findShare(data: Data, owner: Owned, submissionId: string): Promise<string | undefined> {
  if (!isId(submissionId)) return undefined;
  const found = await data.share.findFirst({
    where: {submissionId, userId: owner.userId},
    select: {token: true},
  });
  return found?.token;
}

/** The token by which it is shared, an earlier one where there is one; undefined unless it is the owner's and finished. */
export async function createShare(
  data: Data,
  owner: Owned,
  submissionId: string,
  token: string,
): Promise<string | undefined> {
  if (!isId(submissionId)) return undefined;
  const submission = await data.submission.findFirst({
    where: {id: submissionId, userId: owner.userId, state: 'done'},
    select: {id: true},
  });
  if (submission === null) return undefined;
  await data.share.createMany({
    data: [{submissionId, userId: owner.userId, token}],
    skipDuplicates: true,
  });
  return findShare(data, owner, submissionId);
}

/** The link leads nowhere from then on. */
export async function revokeShare(data: Data, owner: Owned, submissionId: string): Promise<void> {
  if (!isId(submissionId)) return;
  await data.share.deleteMany({where: {submissionId, userId: owner.userId}});
}

export type SharedSubmission = {
  readonly submissionId: string;
  /** Of whoever shares it. */
  readonly name: string;
};

/** What a link leads to, for whoever has it. */
export async function findShared(data: Data, token: string): Promise<SharedSubmission | undefined> {
  const found = await data.share.findUnique({
    where: {token},
    select: {submissionId: true, user: {select: {name: true}}},
  });
  return found === null ? undefined : {submissionId: found.submissionId, name: found.user.name};
}

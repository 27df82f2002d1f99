/** Everything that belongs to an account, for its owner to take along. Sources are read one by one: together they may be large. */
import type {Owned} from '#lib/access/scope';
import {archiveBatchMax} from '#lib/base/limits';
import type {Data} from '#lib/data/client';

/** All but sources; nothing that opens a session or a link to choose a password. */
export async function readAccount(data: Data, owner: Owned) {
  const own = {where: {userId: owner.userId}, omit: {userId: true}} as const;
  const account = await data.user.findUniqueOrThrow({
    where: {id: owner.userId},
    select: {
      ...{name: true, email: true, role: true, createdAt: true},
      accounts: {select: {provider: true, providerAccountId: true, createdAt: true}},
      sessions: {select: {createdAt: true, expiresAt: true, userAgent: true}},
    },
  });
  return {
    account,
    preferences: await data.preferences.findUnique(own),
    progress: await data.progress.findMany(own),
    activity: await data.activity.findMany({...own, orderBy: {quarter: 'asc'}}),
    notes: await data.note.findMany(own),
    lists: await data.list.findMany({
      where: own.where,
      select: {title: true, createdAt: true, items: {select: {exerciseSlug: true, addedAt: true}}},
    }),
    inputs: await data.ownInput.findMany(own),
    shares: await data.share.findMany(own),
    proposals: await data.caseProposal.findMany({
      where: own.where,
      select: {
        ...{exerciseSlug: true, inputText: true, note: true, isCredited: true, state: true, answer: true},
        createdAt: true,
      },
      orderBy: {id: 'asc'},
    }),
    assessments: await data.assessment.findMany({
      where: {submission: {userId: owner.userId}},
      select: {submissionId: true, marks: true, updatedAt: true},
    }),
    assessed: await data.assessment.findMany({
      where: {assessorId: owner.userId},
      select: {marks: true, updatedAt: true},
    }),
    reviews: await data.review.findMany(own),
    reviewLogs: await data.reviewLog.findMany({...own, orderBy: {reviewedAt: 'asc'}}),
    drafts: await data.draft.findMany({where: own.where, omit: {userId: true, source: true}}),
  };
}

const submissionFields = {
  ...{id: true, exerciseSlug: true, context: true, language: true, state: true, verdict: true, score: true},
  ...{message: true, createdAt: true, gradedAt: true, exerciseVersion: {select: {version: true}}},
} as const;

/** Without sources, the oldest first, batch by batch. */
export async function* readSubmissions(data: Data, owner: Owned) {
  let after: string | undefined;
  for (;;) {
    const batch = await data.submission.findMany({
      where: {userId: owner.userId, id: after === undefined ? undefined : {gt: after}},
      select: submissionFields,
      orderBy: {id: 'asc'},
      take: archiveBatchMax,
    });
    yield* batch;
    after = batch.at(-1)?.id;
    if (batch.length < archiveBatchMax) return;
  }
}

export async function readSubmissionSource(data: Data, owner: Owned, id: string): Promise<string> {
  const found = await data.submission.findFirst({
    where: {id, userId: owner.userId},
    select: {source: true},
  });
  return found?.source ?? '';
}

export type DraftAddress = {
  readonly context: string;
  readonly exerciseSlug: string;
  readonly language: string;
  /** Of an earlier text; undefined for the newest. */
  readonly revision?: number;
};

/** Earlier texts of drafts, without their sources. */
export async function findEarlierDrafts(data: Data, owner: Owned): Promise<DraftAddress[]> {
  return data.draftHistory.findMany({
    where: {userId: owner.userId},
    select: {context: true, exerciseSlug: true, language: true, revision: true},
  });
}

/** Files of the exercises that the account is writing, without their texts. */
export async function findExerciseFiles(data: Data, {userId}: Owned) {
  return data.packageFile.findMany({
    where: {draft: {ownerId: userId}},
    select: {draftId: true, path: true, updatedAt: true, draft: {select: {slug: true}}},
    orderBy: [{draftId: 'asc'}, {path: 'asc'}],
  });
}

export async function readExerciseFile(
  data: Data,
  {userId}: Owned,
  {draftId, path}: {readonly draftId: string; readonly path: string},
): Promise<string> {
  const where = {draftId, path, draft: {ownerId: userId}};
  // Deleted since it was named: the archive is of many moments.
  return (await data.packageFile.findFirst({where, select: {text: true}}))?.text ?? '';
}

export async function readDraftSource(
  data: Data,
  owner: Owned,
  {context, exerciseSlug, language, revision}: DraftAddress,
): Promise<string> {
  const where = {userId: owner.userId, context, exerciseSlug, language};
  const found =
    revision === undefined
      ? await data.draft.findFirst({where, select: {source: true}})
      : await data.draftHistory.findFirst({where: {...where, revision}, select: {source: true}});
  return found?.source ?? '';
}

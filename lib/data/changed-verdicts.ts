/** Verdicts that rejudging replaced: read for the notice that their owners see, and shown beside the new ones. */
import type {Owned, Readable} from '#lib/access/scope';
import {type Data, isId} from '#lib/data/client';
import type {Verdict} from '#lib/verdict/verdict';

export type ChangedVerdict = {
  readonly submissionId: string;
  readonly title: string;
  readonly from: Verdict;
  readonly to: Verdict;
};

/** Those that the account has not been told of, the newest first. */
export async function findUntold(data: Data, {userId}: Owned, itemsMax: number): Promise<ChangedVerdict[]> {
  return data.$queryRaw<ChangedVerdict[]>`
    SELECT s.id AS "submissionId", v.title, r.replaced->>'verdict' AS "from", s.verdict AS "to"
    FROM "Rejudgement" r JOIN "Submission" s ON s.id = r."submissionId"
      JOIN "ExerciseVersion" v ON v.id = s."exerciseVersionId"
    WHERE r."tellUserId" = ${userId}::uuid AND s."userId" = ${userId}::uuid AND r.replaced->>'verdict' <> s.verdict
    ORDER BY r.id DESC LIMIT ${itemsMax}`;
}

export async function markTold(data: Data, {userId}: Owned): Promise<void> {
  await data.rejudgement.updateMany({where: {tellUserId: userId}, data: {tellUserId: null}});
}

export type EarlierVerdict = {
  readonly verdict: Verdict;
  readonly version: number;
  /** Until when it stood. */
  readonly until: Date;
};

/** What a submission's verdict was before, the latest first. */
export async function findEarlierVerdicts(
  data: Data,
  {userId}: Readable,
  submissionId: string,
): Promise<EarlierVerdict[]> {
  if (!isId(submissionId)) return [];
  const rows = await data.rejudgement.findMany({
    where: {submissionId, outcome: 'replaced', submission: {userId}},
    select: {gradedAt: true, replaced: true, fromVersion: {select: {version: true}}},
    orderBy: {gradedAt: 'desc'},
  });
  return rows.flatMap(({gradedAt, replaced, fromVersion: {version}}) => {
    const {verdict} = replaced as {verdict?: Verdict};
    return gradedAt === null || verdict === undefined ? [] : [{verdict, version, until: gradedAt}];
  });
}

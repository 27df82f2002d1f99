/**
 * What submissions say of a person's progress, kept beside them: the derived columns of Progress, and Activity. Only
 * verdicts of practice count, and a grader fault is none. Whoever writes a verdict calls `refreshProgress` in the same
 * transaction; it reads the submissions again instead of counting on, so that a rejudged verdict needs no case of its own.
 * It is a function of the database (`refresh_progress` in the migrations), and `rebuildProgress` says the same of everyone.
 */
import type {Data, Transaction} from '#lib/data/client';
import {askDirectly} from '#lib/data/direct';
import {Prisma} from '#lib/data/generated/client';

const counted = Prisma.sql`state = 'done' AND context = 'practice' AND verdict <> 'grader-fault'`;

/** Where the quarters of an hour begin: any whole hour would do. */
const quarterOf = Prisma.sql`date_bin('15 minutes', "createdAt", '2000-01-01T00:00:00Z'::timestamptz)`;

const columns = Prisma.sql`state, attempts, "attemptsToSolve", "firstTriedAt", "lastTriedAt", "firstSolvedAt", "lastVerdict"`;

/** Of rows that have their number `n` within the exercise. */
const derived = Prisma.sql`
  (CASE WHEN bool_or(verdict = 'accepted') THEN 'solved' WHEN count(*) > 0 THEN 'tried' ELSE 'new' END)::"ProgressState",
  count(*)::int, (min(n) FILTER (WHERE verdict = 'accepted'))::int,
  min("createdAt"), max("createdAt"), min("createdAt") FILTER (WHERE verdict = 'accepted'),
  (array_agg(verdict ORDER BY n DESC))[1]`;

const replaceDerived = Prisma.sql`
  ON CONFLICT ("userId", "exerciseSlug") DO UPDATE SET state = excluded.state, attempts = excluded.attempts,
    "attemptsToSolve" = excluded."attemptsToSolve", "firstTriedAt" = excluded."firstTriedAt",
    "lastTriedAt" = excluded."lastTriedAt", "firstSolvedAt" = excluded."firstSolvedAt",
    "lastVerdict" = excluded."lastVerdict"`;

/** Brings up to date what the verdict of this submission is part of. A function of the database, since every verdict calls it. */
export async function refreshProgress(tx: Transaction, submissionId: string): Promise<void> {
  await askDirectly(tx, 'SELECT refresh_progress($1::text::uuid)::text', [submissionId]);
}

/** Derives everything again, of everyone. Verdicts that come meanwhile wait. Returns how many rows of progress there are. */
export async function rebuildProgress(data: Data): Promise<number> {
  return data.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Progress", "Activity" IN EXCLUSIVE MODE`;
      await tx.$executeRaw`
        UPDATE "Progress" SET state = 'new', attempts = 0, "attemptsToSolve" = NULL, "firstTriedAt" = NULL,
          "lastTriedAt" = NULL, "firstSolvedAt" = NULL, "lastVerdict" = NULL WHERE attempts > 0`;
      await tx.$executeRaw`
        INSERT INTO "Progress" ("userId", "exerciseSlug", ${columns})
        SELECT "userId", "exerciseSlug", ${derived}
        FROM (SELECT "userId", "exerciseSlug", verdict, "createdAt",
            row_number() OVER (PARTITION BY "userId", "exerciseSlug" ORDER BY "createdAt", id) AS n
          FROM "Submission" WHERE ${counted}) AS every
        GROUP BY "userId", "exerciseSlug" ${replaceDerived}`;
      await tx.$executeRaw`DELETE FROM "Activity"`;
      await tx.$executeRaw`
        INSERT INTO "Activity" ("userId", quarter, verdict, count)
        SELECT "userId", ${quarterOf}, verdict, count(*)::int FROM "Submission" WHERE ${counted}
        GROUP BY 1, 2, 3`;
      return tx.progress.count({where: {attempts: {gt: 0}}});
    },
    {timeout: rebuildMsMax, maxWait: rebuildMsMax},
  );
}

/** How long everything may take; 200,000 submissions take some seconds. */
const rebuildMsMax = 600_000;

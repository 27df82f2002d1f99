/**
 * What submissions say of a person's progress, kept beside them: the derived columns of Progress, and Activity. Only
 * verdicts of practice count, and a grader fault is none. Whoever writes a verdict calls `refreshProgress` in the same
 * transaction; it reads the submissions again instead of counting on, so that a rejudged verdict needs no case of its own
 * and `rebuildProgress` gives the same by the same queries.
 */
import type {Data, Transaction} from '#lib/data/client';
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

/** Brings up to date what the verdict of this submission is part of. */
export async function refreshProgress(tx: Transaction, submissionId: string): Promise<void> {
  // Two verdicts of one account at once: the later one reads what the earlier one wrote, so the lock is a statement before.
  const [submission] = await tx.$queryRaw<Array<{userId: string; exerciseSlug: string; createdAt: Date}>>`
    SELECT "userId", "exerciseSlug", "createdAt"
    FROM "Submission", LATERAL (SELECT pg_advisory_xact_lock(hashtextextended("userId"::text, 7305442))) AS held
    WHERE id = ${submissionId}::uuid`;
  if (submission === undefined) return;
  const {userId, exerciseSlug, createdAt} = submission;
  const quarter = new Date(Math.floor(createdAt.getTime() / quarterMs) * quarterMs);
  const end = new Date(quarter.getTime() + quarterMs);
  await tx.$executeRaw`
    WITH progress AS (
      INSERT INTO "Progress" ("userId", "exerciseSlug", ${columns})
      SELECT ${userId}::uuid, ${exerciseSlug}, ${derived}
      FROM (SELECT verdict, "createdAt", row_number() OVER (ORDER BY "createdAt", id) AS n FROM "Submission"
        WHERE "userId" = ${userId}::uuid AND "exerciseSlug" = ${exerciseSlug} AND ${counted}) AS own
      ${replaceDerived}
    ), activity AS (
      SELECT verdict, count(*)::int AS count FROM "Submission"
      WHERE "userId" = ${userId}::uuid AND "createdAt" >= ${quarter}::timestamptz
        AND "createdAt" < ${end}::timestamptz AND ${counted}
      GROUP BY verdict
    ), outdated AS (
      DELETE FROM "Activity" WHERE "userId" = ${userId}::uuid AND quarter = ${quarter}::timestamptz
        AND verdict NOT IN (SELECT verdict FROM activity)
    )
    INSERT INTO "Activity" ("userId", quarter, verdict, count)
    SELECT ${userId}::uuid, ${quarter}::timestamptz, verdict, count FROM activity
    ON CONFLICT ("userId", quarter, verdict) DO UPDATE SET count = excluded.count`;
}

const quarterMs = 15 * 60 * 1000;

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

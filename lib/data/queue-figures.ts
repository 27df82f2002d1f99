/**
 * What waits, what was graded lately and what failed, for whoever runs the site. Each query reads an index: of what is open, or
 * of the last hour or day, however many submissions are stored.
 */
import {gradingFiguresS} from '#lib/base/limits';
import type {Data} from '#lib/data/client';

/** The classes of waiting requests (lib/grader/grader.ts) that are rows or jobs of the database. */
export type WaitingClass = 'run' | 'examples' | 'submit' | 'explain' | 'measure' | 'verify' | 'rejudge';

export type WaitingRow = {
  readonly class: WaitingClass;
  readonly waiting: number;
  readonly running: number;
  /** Since when the oldest of those that wait does; null where none does. */
  readonly oldest: Date | null;
};

/** Runs, examples and measurements wait in the database only where other processes grade. */
export async function countWaiting(data: Data): Promise<WaitingRow[]> {
  return data.$queryRaw<WaitingRow[]>`
    SELECT 'submit' AS class, count(*) FILTER (WHERE state = 'queued')::int AS waiting,
      count(*) FILTER (WHERE state = 'running')::int AS running, min("createdAt") FILTER (WHERE state = 'queued') AS oldest
    FROM "Submission" WHERE state IN ('queued', 'running')
    UNION ALL
    SELECT 'explain', count(*) FILTER (WHERE "explanationStartedAt" IS NULL)::int,
      count(*) FILTER (WHERE "explanationStartedAt" IS NOT NULL)::int,
      min("judgedAt") FILTER (WHERE "explanationStartedAt" IS NULL)
    FROM "Submission" WHERE explanation = 'pending'
    UNION ALL
    SELECT 'verify', count(*) FILTER (WHERE state = 'queued')::int, count(*) FILTER (WHERE state = 'running')::int,
      min("askedAt") FILTER (WHERE state = 'queued')
    FROM "PackageProof" WHERE state IN ('queued', 'running')
    UNION ALL
    SELECT 'rejudge', count(*) FILTER (WHERE state = 'queued')::int, count(*) FILTER (WHERE state = 'running')::int,
      min("createdAt") FILTER (WHERE state = 'queued')
    FROM "Rejudgement" WHERE state IN ('queued', 'running')
    UNION ALL
    SELECT name, count(*) FILTER (WHERE state < 'active')::int, count(*) FILTER (WHERE state = 'active')::int,
      min(created_on) FILTER (WHERE state < 'active')
    FROM pgboss.job WHERE name IN ('run', 'examples', 'measure') AND state < 'completed' GROUP BY name`;
}

export type VerdictCount = {readonly verdict: string; readonly count: number};
export type GradingTimes = {
  /** Of what was graded within the last `gradingFiguresS` seconds, in milliseconds; null where nothing was. */
  readonly waitMsMedian: number | null;
  readonly waitMs95: number | null;
  readonly gradeMsMedian: number | null;
  readonly gradeMs95: number | null;
};

/** All states of an explanation, so that the index that begins with it gives what was graded lately. */
const anyExplanation = `explanation IN ('none', 'pending', 'done', 'given_up')`;

export async function countVerdicts(data: Data, now: Date): Promise<VerdictCount[]> {
  return data.$queryRawUnsafe<VerdictCount[]>(
    `SELECT verdict, count(*)::int AS count FROM "Submission"
    WHERE ${anyExplanation} AND "judgedAt" > $1 AND verdict IS NOT NULL GROUP BY verdict ORDER BY count DESC, verdict`,
    since(now, gradingFiguresS),
  );
}

export async function measureGrading(data: Data, now: Date): Promise<GradingTimes> {
  const wait = `extract(epoch FROM "startedAt" - "createdAt") * 1000`;
  const grade = `extract(epoch FROM "judgedAt" - "startedAt") * 1000`;
  const place = (share: number, of: string) =>
    `(percentile_disc(${share}) WITHIN GROUP (ORDER BY ${of}))::float8`;
  const [times] = await data.$queryRawUnsafe<[GradingTimes]>(
    `SELECT ${place(0.5, wait)} AS "waitMsMedian", ${place(0.95, wait)} AS "waitMs95",
      ${place(0.5, grade)} AS "gradeMsMedian", ${place(0.95, grade)} AS "gradeMs95"
    FROM "Submission" WHERE ${anyExplanation} AND "judgedAt" > $1 AND "startedAt" IS NOT NULL`,
    since(now, gradingFiguresS),
  );
  return times;
}

export type FaultyVerdict = {
  readonly id: string;
  readonly exerciseSlug: string;
  readonly language: string;
  readonly message: string | null;
  readonly gradedAt: Date;
};

/** Submissions of the last `withinS` seconds that the grader failed on, the newest first; nothing of whose they are. */
export async function findFaults(
  data: Data,
  now: Date,
  {withinS, itemsMax}: {readonly withinS: number; readonly itemsMax: number},
): Promise<FaultyVerdict[]> {
  return data.$queryRawUnsafe<FaultyVerdict[]>(
    `SELECT id, "exerciseSlug", language, message, "judgedAt" AS "gradedAt" FROM "Submission"
    WHERE ${anyExplanation} AND "judgedAt" > $1 AND verdict = 'grader-fault' ORDER BY "judgedAt" DESC LIMIT $2`,
    since(now, withinS),
    itemsMax,
  );
}

export type GradedRow = {
  readonly verdict: string;
  readonly waitS: number;
  readonly gradeS: number;
  readonly gradedAt: Date;
};

/** What was graded after `after` and until `until`, the oldest first. */
export async function findGraded(
  data: Data,
  {after, until}: {readonly after: Date; readonly until: Date},
  itemsMax: number,
): Promise<GradedRow[]> {
  return data.$queryRawUnsafe<GradedRow[]>(
    `SELECT verdict, "judgedAt" AS "gradedAt", greatest(0, extract(epoch FROM "startedAt" - "createdAt"))::float8 AS "waitS",
      greatest(0, extract(epoch FROM "judgedAt" - "startedAt"))::float8 AS "gradeS"
    FROM "Submission" WHERE ${anyExplanation} AND "judgedAt" > $1 AND "judgedAt" <= $2 AND verdict IS NOT NULL
      AND "startedAt" IS NOT NULL
    ORDER BY "judgedAt" LIMIT $3`,
    ...[after, until, itemsMax],
  );
}

function since(now: Date, s: number): Date {
  return new Date(now.getTime() - s * 1000);
}

/**
 * What people made of an exercise: how far they came, and what they sent to its current version. Counts over everyone, and
 * code without a name. What reads results of cases takes the newest submissions alone, so that its cost has a bound.
 */

import type {Data} from '#lib/data/client';
import {Prisma} from '#lib/data/generated/client';
import type {LanguageName} from '#lib/languages/browser';
import type {Verdict} from '#lib/verdict/verdict';

export type Funnel = {
  readonly began: number;
  readonly openedHint: number;
  readonly sawEditorial: number;
  readonly submitted: number;
  readonly solved: number;
  /** Of those who solved it; null while nobody has. */
  readonly medianAttempts: number | null;
  readonly medianSeconds: number | null;
};

export async function readFunnel(data: Data, slug: string): Promise<Funnel> {
  const [row] = await data.$queryRaw<[Funnel]>`
    SELECT count(*)::int AS began,
      count(*) FILTER (WHERE "hintsUsed" > 0)::int AS "openedHint",
      count(*) FILTER (WHERE "editorialSeenAt" IS NOT NULL)::int AS "sawEditorial",
      count(*) FILTER (WHERE attempts > 0)::int AS submitted,
      count(*) FILTER (WHERE state = 'solved')::int AS solved,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY "attemptsToSolve")::float AS "medianAttempts",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY
        extract(epoch FROM "firstSolvedAt" - least("startedAt", "firstTriedAt")))::float AS "medianSeconds"
    FROM "Progress" WHERE "exerciseSlug" = ${slug} AND (attempts > 0 OR "startedAt" IS NOT NULL)`;
  return row;
}

export type Counted<T> = {readonly what: T; readonly count: number};

/** How many attempts those who solved it took, up to eight and more. */
export async function countAttempts(data: Data, slug: string): Promise<Array<Counted<number>>> {
  return data.$queryRaw`
    SELECT least("attemptsToSolve", 8) AS what, count(*)::int AS count FROM "Progress"
    WHERE "exerciseSlug" = ${slug} AND "attemptsToSolve" IS NOT NULL GROUP BY 1 ORDER BY 1`;
}

/** The newest graded submissions to a version. */
const newest = (versionId: string, itemsMax: number) => Prisma.sql`
  (SELECT id, "userId", verdict, language, cases FROM "Submission"
   WHERE "exerciseVersionId" = ${versionId}::uuid AND state = 'done' ORDER BY id DESC LIMIT ${itemsMax})`;

export async function countLanguages(
  data: Data,
  versionId: string,
  itemsMax: number,
): Promise<Array<Counted<LanguageName>>> {
  return data.$queryRaw`
    SELECT language AS what, count(*)::int AS count FROM ${newest(versionId, itemsMax)} s
    GROUP BY 1 ORDER BY 2 DESC, 1`;
}

export async function countVerdicts(
  data: Data,
  versionId: string,
  itemsMax: number,
): Promise<Array<Counted<Verdict>>> {
  return data.$queryRaw`
    SELECT verdict AS what, count(*)::int AS count FROM ${newest(versionId, itemsMax)} s
    GROUP BY 1 ORDER BY 2 DESC, 1`;
}

export type CaseFailures = {readonly id: string; readonly ran: number; readonly failed: number};

/** Those that fail most often come first. */
export async function countFailures(
  data: Data,
  versionId: string,
  itemsMax: number,
): Promise<CaseFailures[]> {
  return data.$queryRaw`
    SELECT c->>0 AS id, count(*)::int AS ran, count(*) FILTER (WHERE c->>2 <> 'accepted')::int AS failed
    FROM ${newest(versionId, itemsMax)} s, jsonb_array_elements(s.cases) AS c
    GROUP BY 1 ORDER BY (count(*) FILTER (WHERE c->>2 <> 'accepted'))::float / count(*) DESC, 1`;
}

export type FailurePattern = {
  /** Ids of the cases that fail, in the package's order. */
  readonly failed: readonly string[];
  readonly submissions: number;
  readonly people: number;
  readonly language: LanguageName;
  /** Of the newest of them. */
  readonly source: string;
};

/** Submissions that fail the same cases, the commonest first, each with the code of one. */
export async function findPatterns(
  data: Data,
  versionId: string,
  {itemsMax, patternsMax}: {readonly itemsMax: number; readonly patternsMax: number},
): Promise<FailurePattern[]> {
  return data.$queryRaw`
    WITH failing AS (
      SELECT s.id, s."userId", array_agg(c->>0 ORDER BY place) AS failed
      FROM ${newest(versionId, itemsMax)} s, jsonb_array_elements(s.cases) WITH ORDINALITY AS one(c, place)
      WHERE c->>2 NOT IN ('accepted', 'grader-fault') GROUP BY 1, 2
    ), grouped AS (
      SELECT failed, count(*)::int AS submissions, count(DISTINCT "userId")::int AS people,
        (array_agg(id ORDER BY id DESC))[1] AS example
      FROM failing GROUP BY 1 ORDER BY 3 DESC, 2 DESC, 1 LIMIT ${patternsMax}
    )
    SELECT g.failed, g.submissions, g.people, s.language, s.source
    FROM grouped g JOIN "Submission" s ON s.id = g.example ORDER BY g.people DESC, g.submissions DESC, g.failed`;
}

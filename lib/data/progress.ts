/** How far a person is with each exercise: what their submissions say (derive-progress.ts), and what is recorded beside them. */
import type {Owned} from '#lib/access/scope';
import type {Data, Transaction} from '#lib/data/client';
import {isVerdict, type Verdict} from '#lib/verdict/verdict';

export type StoredProgress = {
  readonly exerciseSlug: string;
  readonly state: 'new' | 'tried' | 'solved';
  readonly attempts: number;
  readonly attemptsToSolve?: number;
  readonly firstTriedAt?: Date;
  readonly lastTriedAt?: Date;
  readonly firstSolvedAt?: Date;
  readonly lastVerdict?: Verdict;
  readonly startedAt?: Date;
  readonly hintsUsed: number;
  readonly editorialSeenAt?: Date;
  readonly starredAt?: Date;
};

/** Of every exercise that the owner has touched, by its slug. */
export async function findProgress(data: Data, owner: Owned): Promise<Map<string, StoredProgress>> {
  const rows = await data.progress.findMany({where: {userId: owner.userId}});
  return new Map(rows.map((row) => [row.exerciseSlug, progressOf(row)]));
}

export async function findProgressOf(
  data: Data,
  owner: Owned,
  exerciseSlug: string,
): Promise<StoredProgress | undefined> {
  const row = await data.progress.findUnique({where: keyOf(owner, exerciseSlug)});
  return row === null ? undefined : progressOf(row);
}

export type StoredActivity = {readonly quarter: Date; readonly verdict: Verdict; readonly count: number};

/** Verdicts by quarters of an hour, the oldest first. As columns in one row: the client takes long to make thousands of rows. */
export async function findActivity(data: Data, owner: Owned): Promise<StoredActivity[]> {
  const [columns] = await data.$queryRaw<[{quarters: number[]; verdicts: string[]; counts: number[]}]>`
    SELECT coalesce(array_agg(extract(epoch FROM quarter)::int ORDER BY quarter, verdict), '{}') AS quarters,
      coalesce(array_agg(verdict ORDER BY quarter, verdict), '{}') AS verdicts,
      coalesce(array_agg(count ORDER BY quarter, verdict), '{}') AS counts
    FROM "Activity" WHERE "userId" = ${owner.userId}::uuid`;
  return columns.quarters.flatMap((seconds, index) => {
    const verdict = columns.verdicts[index] ?? '';
    if (!isVerdict(verdict)) return [];
    return [{quarter: new Date(seconds * 1000), verdict, count: columns.counts[index] ?? 0}];
  });
}

/** The first time that code of the exercise is saved. */
export async function recordStart(tx: Transaction, owner: Owned, slug: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Progress" ("userId", "exerciseSlug", "startedAt") VALUES (${owner.userId}::uuid, ${slug}, ${now})
    ON CONFLICT ("userId", "exerciseSlug") DO UPDATE SET "startedAt" = coalesce("Progress"."startedAt", ${now})`;
}

/** Hints are opened in their order: `hintsUsed` is the number of the last one. Counts in a review that has begun as well. */
export async function recordHints(data: Data, owner: Owned, slug: string, hintsUsed: number): Promise<void> {
  await data.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "Progress" ("userId", "exerciseSlug", "hintsUsed")
      VALUES (${owner.userId}::uuid, ${slug}, ${hintsUsed}::int)
      ON CONFLICT ("userId", "exerciseSlug")
      DO UPDATE SET "hintsUsed" = greatest("Progress"."hintsUsed", ${hintsUsed}::int)`;
    await tx.review.updateMany({
      where: {
        ...{userId: owner.userId, exerciseSlug: slug},
        ...{openedAt: {not: null}, hintsUsed: {lt: hintsUsed}},
      },
      data: {hintsUsed},
    });
  });
}

/** The first time that the editorial is opened. */
export async function recordEditorial(data: Data, owner: Owned, slug: string, now: Date): Promise<void> {
  await data.$executeRaw`
    INSERT INTO "Progress" ("userId", "exerciseSlug", "editorialSeenAt")
    VALUES (${owner.userId}::uuid, ${slug}, ${now})
    ON CONFLICT ("userId", "exerciseSlug")
    DO UPDATE SET "editorialSeenAt" = coalesce("Progress"."editorialSeenAt", ${now})`;
}

/** `starredAt` of null takes the star away. */
export async function storeStar(
  data: Data,
  owner: Owned,
  exerciseSlug: string,
  starredAt: Date | null,
): Promise<void> {
  await data.progress.upsert({
    where: keyOf(owner, exerciseSlug),
    create: {userId: owner.userId, exerciseSlug, starredAt},
    update: {starredAt},
  });
}

function keyOf({userId}: Owned, exerciseSlug: string) {
  return {userId_exerciseSlug: {userId, exerciseSlug}};
}

type Row = NonNullable<Awaited<ReturnType<Data['progress']['findUnique']>>>;

function progressOf({userId: _, lastVerdict, ...row}: Row): StoredProgress {
  return {
    exerciseSlug: row.exerciseSlug,
    state: row.state,
    attempts: row.attempts,
    attemptsToSolve: row.attemptsToSolve ?? undefined,
    firstTriedAt: row.firstTriedAt ?? undefined,
    lastTriedAt: row.lastTriedAt ?? undefined,
    firstSolvedAt: row.firstSolvedAt ?? undefined,
    lastVerdict: lastVerdict !== null && isVerdict(lastVerdict) ? lastVerdict : undefined,
    startedAt: row.startedAt ?? undefined,
    hintsUsed: row.hintsUsed,
    editorialSeenAt: row.editorialSeenAt ?? undefined,
    starredAt: row.starredAt ?? undefined,
  };
}

/** A full database for benchmarks: accounts, and submissions over a year, one in three of them accepted. */
import type {Database} from '#lib/database/database';

export const submissionsStored = 200_000;
/** The share of each is 2,000 submissions. */
const accounts = 100;

/** Fills up to a hundred accounts; those that are there take their share. */
export async function seedAccounts(database: Database): Promise<void> {
  await database.query(
    `INSERT INTO "User" (id, email, name)
     SELECT gen_random_uuid(), 'user-' || n || '@example.org', 'User ' || n
     FROM generate_series(1, $1::int - (SELECT count(*)::int FROM "User")) AS n`,
    [accounts],
  );
}

/** Submissions of everyone to the published versions in turn. */
export async function seedSubmissions(database: Database): Promise<void> {
  await database.query(
    `WITH people AS (SELECT id, row_number() OVER (ORDER BY "createdAt", id) - 1 AS place FROM "User" LIMIT $2::int),
       versions AS (
         SELECT v.id, v.slug, row_number() OVER (ORDER BY v.slug) - 1 AS place, count(*) OVER () AS many
         FROM "Exercise" e JOIN "ExerciseVersion" v ON v.id = e."currentVersionId")
     INSERT INTO "Submission" (id, "userId", "exerciseVersionId", "exerciseSlug", language, source, "sourceHash", seed,
       "casesTotal", state, verdict, "createdAt", receipt)
     SELECT gen_random_uuid(), u.id, v.id, v.slug, 'javascript', repeat('x', 1000), '', 1, 3, 'done',
       (ARRAY['accepted', 'wrong-answer', 'time-limit'])[1 + (n * 7 / 3) % 3], now() - (n * 157 || ' seconds')::interval, '{}'
     FROM generate_series(1, $1::int) AS n
     JOIN people u ON u.place = n % $2::int
     JOIN versions v ON v.place = (n / $2::int) % v.many`,
    [submissionsStored, accounts],
  );
  await database.query('ANALYZE');
}

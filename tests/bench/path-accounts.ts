/** Rows for servers that are measured, written while they do not run: accounts that are signed in, and what they submitted. */
import {randomUUID} from 'node:crypto';
import {type Database, openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import {sealedSession} from '../auth/sealed-session.ts';

const sessionS = 3600;
/** The bound on streams of one account is twelve. */
const followedPerAccount = 10;

/** Of every server that is measured, so that sessions can be made outside of it. */
export const sessionSecret = 'a secret of the benchmark, which nobody needs to guess';

export type SignedIn = {readonly account: string; readonly session: string; readonly cookie: string};
export type Followed = {readonly id: string; readonly cookie: string};
type Variables = Readonly<Record<string, string>>;

async function within<T>(env: Variables, use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(readEnvironment(env));
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

/** Signing up so many would take minutes. */
export async function makeAccounts(env: Variables, count: number): Promise<SignedIn[]> {
  const made = await Promise.all(
    Array.from({length: count}, async () => {
      const [account, session] = [randomUUID(), randomUUID()];
      const claims = {accountId: account, sessionId: session, epoch: 0};
      return {account, session, cookie: await sealedSession(claims, sessionSecret, sessionS)};
    }),
  );
  const json = JSON.stringify(made.map(({account, session}) => ({account, session})));
  await within(env, async (database) => {
    await database.query(
      `INSERT INTO "User" (id, email, name) SELECT account, account || '@example.org', 'Bench'
       FROM jsonb_to_recordset($1::text::jsonb) AS r(account uuid)`,
      [json],
    );
    await database.query(
      `INSERT INTO "Session" (id, "userId", "expiresAt") SELECT session, account, now() + interval '1 hour'
       FROM jsonb_to_recordset($1::text::jsonb) AS r(account uuid, session uuid)`,
      [json],
    );
  });
  return made;
}

const submissionColumns = `"Submission" (id, "userId", "exerciseVersionId", "exerciseSlug", language, source, "sourceHash", seed,
  "casesTotal", state, verdict, explanation, "createdAt", "judgedAt", receipt, cases)`;
/** As large as a usual one: a source of a kilobyte and the results of twenty-five cases. */
const usual = `repeat('const x = 1;', 80), repeat('0', 64), 1, 25, 'done',
  (ARRAY['accepted', 'wrong-answer', 'time-limit'])[1 + n % 3]`;
const cases = `(SELECT jsonb_agg(jsonb_build_array('case-' || c, 'all', 'accepted', 1000 * c, 0.25)) FROM generate_series(1, 25) AS c)`;

/** Submissions of all exercises over a year, by these accounts. */
export async function makeStored(
  env: Variables,
  accounts: readonly SignedIn[],
  count: number,
): Promise<void> {
  await within(env, async (database) => {
    await database.query(
      `WITH users AS (SELECT value::uuid AS id, row_number() OVER () - 1 AS k FROM jsonb_array_elements_text($2::text::jsonb)),
         versions AS (SELECT id, slug, row_number() OVER () - 1 AS k FROM "ExerciseVersion")
       INSERT INTO ${submissionColumns}
       SELECT gen_random_uuid(), u.id, v.id, v.slug, 'javascript', ${usual}, 'none', now() - (n * 157 || ' seconds')::interval,
         now() - (n * 157 || ' seconds')::interval, '{"graderVersion": 6}', ${cases}
       FROM generate_series(1, $1::int) AS n
       JOIN users u ON u.k = n % (SELECT count(*) FROM users)
       JOIN versions v ON v.k = (n / 7) % (SELECT count(*) FROM versions)`,
      [count, JSON.stringify(accounts.map(({account}) => account))],
    );
    await database.query('ANALYZE');
  });
}

/** Submissions whose explanation never comes, so that whoever follows them goes on waiting. */
export async function makeFollowed(
  env: Variables,
  accounts: readonly SignedIn[],
  count: number,
): Promise<Followed[]> {
  const made = Array.from({length: count}, (_, n) => {
    const {account, cookie} = accounts[accounts.length - 1 - Math.floor(n / followedPerAccount)]!;
    return {id: randomUUID(), account, cookie, n};
  });
  await within(env, (database) =>
    database.query(
      `INSERT INTO ${submissionColumns}
       SELECT r.id, r.account, v.id, v.slug, 'javascript', ${usual}, 'pending', now(), now(), '{"graderVersion": 6}', ${cases}
       FROM jsonb_to_recordset($1::text::jsonb) AS r(id uuid, account uuid, n integer)
       CROSS JOIN (SELECT id, slug FROM "ExerciseVersion" LIMIT 1) AS v`,
      [JSON.stringify(made.map(({id, account, n}) => ({id, account, n})))],
    ),
  );
  return made.map(({id, cookie}) => ({id, cookie}));
}

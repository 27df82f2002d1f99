/**
 * How long pages of a candidate wait for the database when it is full: 200,000 submissions, 2,000 of them the viewer's, on
 * the embedded database. What a page adds is markup.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Viewer} from '#lib/access/viewer';
import {listCatalogue} from '#lib/catalogue/catalogue';
import {rebuildProgress, refreshProgress} from '#lib/data/derive-progress';
import {openData} from '#lib/data/open';
import {type Database, openDatabase} from '#lib/database/database';
import {applyMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';
import {readGuides} from '#lib/exercises/guide';
import {readProgress} from '#lib/practice/progress';
import {readReviews} from '#lib/review/reviews';
import {row, showTimes, timed, timesOf} from './measure.ts';

const submissions = 200_000;
const users = 100;
const exercises = 60;
const rounds = 30;

export async function benchPractice(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-bench-'));
  const environment = readEnvironment({DATA_DIR: folder});
  const database = await openDatabase(environment);
  const data = openData(database);
  try {
    await applyMigrations(database, environment.projectFolder);
    await seed(database);
    const rebuilding = await timed(() => rebuildProgress(data));
    row(`progress of ${submissions} submissions, rebuilt`, `${(rebuilding / 1000).toFixed(1)} s`);
    await database.query('ANALYZE');
    const account = await data.user.findFirstOrThrow({where: {email: 'user-1@example.org'}});
    const viewer = account as unknown as Viewer;
    row('submissions of the viewer', String(await data.submission.count({where: {userId: account.id}})));
    const {guides} = await readGuides('exercises');
    const parts = {data, guides};
    const reads = {
      catalogue: () => listCatalogue(parts, viewer),
      progress: () => readProgress(parts, viewer, 'Asia/Kathmandu'),
      review: () => readReviews(parts, viewer),
    };
    for (const [name, read] of Object.entries(reads)) showTimes(name, await timesOf(rounds, read));
    const {id} = await data.submission.findFirstOrThrow({where: {userId: account.id}});
    const refresh = () => data.$transaction((tx) => refreshProgress(tx, id));
    showTimes('progress, with one verdict', await timesOf(rounds, refresh));
  } finally {
    await data.$disconnect();
    await database.close();
    await rm(folder, {recursive: true, force: true});
  }
}

/** Accounts, exercises of the first track, and submissions over a year; one in three is accepted. */
async function seed(database: Database): Promise<void> {
  await database.query(
    `INSERT INTO "User" (id, email, name)
     SELECT gen_random_uuid(), 'user-' || n || '@example.org', 'User ' || n FROM generate_series(1, $1::int) AS n`,
    [users],
  );
  await database.query(
    `INSERT INTO "Exercise" (slug, source, state)
     SELECT 'exercise-' || n, 'folder', 'published' FROM generate_series(1, $1::int) AS n`,
    [exercises],
  );
  await database.query(
    `INSERT INTO "ExerciseVersion" (id, slug, version, "contentHash", "graderVersion", title, difficulty, topics, languages, package)
     SELECT gen_random_uuid(), 'exercise-' || n, 1, 'hash', 1, 'Exercise ' || n,
       (ARRAY['easy', 'medium', 'hard'])[1 + n % 3], '{trie}', '{javascript}', '{}' FROM generate_series(1, $1::int) AS n`,
    [exercises],
  );
  await database.query(
    `UPDATE "Exercise" e SET "currentVersionId" = v.id FROM "ExerciseVersion" v WHERE v.slug = e.slug`,
  );
  await database.query(
    `INSERT INTO "Submission" (id, "userId", "exerciseVersionId", "exerciseSlug", language, source, "sourceHash", seed,
       "casesTotal", state, verdict, "createdAt", receipt)
     SELECT gen_random_uuid(), u.id, v.id, v.slug, 'javascript', repeat('x', 1000), '', 1, 3, 'done',
       (ARRAY['accepted', 'wrong-answer', 'time-limit'])[1 + (n * 7 / 3) % 3], now() - (n * 157 || ' seconds')::interval, '{}'
     FROM generate_series(1, $1::int) AS n
     JOIN "User" u ON u.email = 'user-' || (1 + n % $2::int) || '@example.org'
     JOIN "ExerciseVersion" v ON v.slug = 'exercise-' || (1 + (n / $2::int) % $3::int)`,
    [submissions, users, exercises],
  );
}

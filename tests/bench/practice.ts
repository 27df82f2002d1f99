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
import {seedAccounts, seedSubmissions, submissionsStored} from './seed.ts';

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
    row(`progress of ${submissionsStored} submissions, rebuilt`, `${(rebuilding / 1000).toFixed(1)} s`);
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

/** Accounts, exercises of the first track, and their submissions. */
async function seed(database: Database): Promise<void> {
  await seedAccounts(database);
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
  await seedSubmissions(database);
}

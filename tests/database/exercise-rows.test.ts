/** A database of the time before exercises were rows, with what was submitted to them, is taken along by the migrations. */
import {expect, test} from 'vitest';
import {findCurrentVersion, listCurrentVersions, storeVersion} from '#lib/data/exercise-versions';
import {retireOthers} from '#lib/data/exercises';
import {openData} from '#lib/data/open';
import {openDatabase} from '#lib/database/database';
import {applyMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';
import {preparedDouble} from '../data/prepared';
import {temporaryFolder} from './folder';
import {olderProject} from './older-project.ts';

const first = '20261129213902_exercises';

test('exercises of an older database become rows over their versions, and submissions keep theirs', async () => {
  const database = await openDatabase(readEnvironment({DATA_DIR: await temporaryFolder()}));
  await applyMigrations(database, await olderProject(first));
  const version = (id: string, slug: string, number: number, current: boolean) =>
    database.query(
      `INSERT INTO "ExerciseVersion" (id, slug, version, "contentHash", "graderVersion", title, difficulty, topics, package, current)
       VALUES ($1, $2, $3::int, 'hash-' || $3::int, 4, $2, 'easy', '{arrays}', '{}', $4)`,
      [id, slug, number, current],
    );
  const id = (digit: number) => `00000000-0000-7000-8000-00000000000${digit}`;
  await version(id(1), 'double', 1, false);
  await version(id(2), 'double', 2, true);
  await version(id(3), 'gone', 1, false);
  await version(id(4), 'gone', 2, false);
  await database.query(`INSERT INTO "User" (id, email, name) VALUES ($1, 'ada@example.org', 'Ada')`, [id(5)]);
  await database.query(
    `INSERT INTO "Submission" (id, "userId", "exerciseVersionId", "exerciseSlug", language, source, "sourceHash", seed, "casesTotal", state, verdict)
     VALUES ($1, $2, $3, 'double', 'javascript', 'kept', 'x', 1, 3, 'done', 'accepted')`,
    [id(6), id(5), id(1)],
  );

  expect((await applyMigrations(database, process.cwd()))[0]).toBe(first);
  const data = openData(database);
  expect(await data.exercise.findMany({orderBy: {slug: 'asc'}})).toEqual([
    {slug: 'double', ownerId: null, source: 'folder', state: 'published', currentVersionId: id(2)},
    {slug: 'gone', ownerId: null, source: 'folder', state: 'retired', currentVersionId: id(4)},
  ]);
  expect((await listCurrentVersions(data)).map(({slug}) => slug)).toEqual(['double']);
  expect(await findCurrentVersion(data, 'double')).toMatchObject({version: 2, revision: 1});
  expect(await data.submission.findFirst()).toMatchObject({
    exerciseVersionId: id(1),
    source: 'kept',
    context: 'practice',
  });
  // It goes on from there: a further version, a change under a version that people submitted to, and a retired one.
  expect(await storeVersion(data, preparedDouble({version: 3}), 4)).toBe('stored');
  expect(await storeVersion(data, preparedDouble({version: 1, contentHash: 'other'}), 4)).toBe(
    'has-submissions',
  );
  expect(await retireOthers(data, 'database', [])).toEqual([]);
  expect(await retireOthers(data, 'folder', [])).toEqual(['double']);
  await data.$disconnect();
  await database.close();
});

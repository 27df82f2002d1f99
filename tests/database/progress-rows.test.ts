/** A database of the time before progress was kept is taken along: progress says what was submitted until then. */
import {describe, expect, test} from 'vitest';
import {rebuildProgress} from '#lib/data/derive-progress';
import {openData} from '#lib/data/open';
import {openDatabase} from '#lib/database/database';
import {applyMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';
import {homes} from './homes.ts';
import {olderProject} from './older-project.ts';

const first = '20261130001906_practice';
const id = (digit: number) => `00000000-0000-7000-8000-00000000000${digit}`;

describe.each(homes)('$name', ({skip, empty}) => {
  test.skipIf(skip)('submissions of an older database become progress, as rebuilding it gives', async () => {
    const database = await openDatabase(readEnvironment(await empty()));
    await applyMigrations(database, await olderProject(first));
    await database.query(`INSERT INTO "User" (id, email, name) VALUES ($1, 'a@example.org', 'Ada')`, [id(1)]);
    await database.query(
      `INSERT INTO "Session" (id, "userId", "expiresAt") VALUES ($1, $1, '2026-12-01T00:00:00Z')`,
      [id(1)],
    );
    await database.query(
      `INSERT INTO "Exercise" (slug, source, state) VALUES ('double', 'folder', 'published')`,
    );
    await database.query(
      `INSERT INTO "ExerciseVersion" (id, slug, version, "contentHash", "graderVersion", title, difficulty, package)
       VALUES ($1, 'double', 1, 'hash', 1, 'Double', 'easy', '{"languages": ["javascript", "typescript"]}')`,
      [id(2)],
    );
    const submit = (digit: number, at: string, state: string, verdict: string | null) =>
      database.query(
        `INSERT INTO "Submission" (id, "userId", "exerciseVersionId", "exerciseSlug", language, source, "sourceHash", seed, "casesTotal", state, verdict, "createdAt")
         VALUES ($1, $2, $3, 'double', 'javascript', '', '', 1, 3, $4::"SubmissionState", $5, $6::timestamptz)`,
        [id(digit), id(1), id(2), state, verdict, at],
      );
    await submit(3, '2026-11-01T10:00:00Z', 'done', 'wrong-answer');
    await submit(4, '2026-11-01T10:20:00Z', 'done', 'grader-fault');
    await submit(5, '2026-11-01T10:29:59Z', 'done', 'accepted');
    await submit(6, '2026-11-02T10:00:00Z', 'done', 'time-limit');
    await submit(7, '2026-11-03T10:00:00Z', 'queued', null);

    expect((await applyMigrations(database, process.cwd()))[0]).toBe(first);
    const data = openData(database);
    const kept = async () => ({
      progress: await data.progress.findMany(),
      activity: await data.activity.findMany({orderBy: {quarter: 'asc'}}),
    });
    const migrated = await kept();
    expect(migrated.progress).toMatchObject([
      {
        ...{exerciseSlug: 'double', state: 'solved', attempts: 3, attemptsToSolve: 2},
        ...{firstSolvedAt: new Date('2026-11-01T10:29:59Z'), lastTriedAt: new Date('2026-11-02T10:00:00Z')},
        ...{lastVerdict: 'time-limit', hintsUsed: 0, editorialSeenAt: null},
      },
    ]);
    expect(migrated.activity.map(({quarter, verdict}) => [quarter.toISOString(), verdict])).toEqual([
      ['2026-11-01T10:00:00.000Z', 'wrong-answer'],
      ['2026-11-01T10:15:00.000Z', 'accepted'],
      ['2026-11-02T10:00:00.000Z', 'time-limit'],
    ]);
    await rebuildProgress(data);
    expect(await kept()).toEqual(migrated);
    expect(await data.exerciseVersion.findMany()).toMatchObject([{languages: ['javascript', 'typescript']}]);
    expect(await data.session.findMany()).toMatchObject([{id: id(1), userAgent: null}]);
    await data.$disconnect();
    await database.close();
  });
});

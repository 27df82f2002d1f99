/** The whole server is killed in the middle of grading, with the real grader and a real exercise. */
import {cp, mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {afterAll, afterEach, describe, expect, test} from 'vitest';
import {openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import {temporaryFolder} from '../database/folder.ts';
import {copyMigratedDatabase} from '../database/migrated.ts';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {borrowPrepared} from '../support/prepared-exercises.ts';
import {Server} from './server.ts';

const slug = 'longest-common-subsequence';
/** Bounds for a loaded machine, not measures of speed. */
const crashTimeoutMs = 300_000;
const waitMs = 90_000;
const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: its half of these tests is skipped.');

const servers: Server[] = [];
let postgres: PostgresServer | undefined;
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill()));
});
afterAll(() => postgres?.stop());

async function exercises(folder: string): Promise<string> {
  const target = join(folder, 'exercises');
  await mkdir(target);
  await cp(join('exercises', slug), join(target, slug), {recursive: true});
  await borrowPrepared(folder, slug);
  return target;
}

async function start(folder: string, variables: Readonly<Record<string, string>>): Promise<Server> {
  const server = new Server(folder, variables);
  servers.push(server);
  await server.ready();
  return server;
}

async function solution(): Promise<string> {
  const manifest = JSON.parse(await readFile(join('exercises', slug, 'exercise.json'), 'utf8')) as {
    reference: string;
  };
  return readFile(join('exercises', slug, manifest.reference), 'utf8');
}

/** Right, and slow enough that a server is asked to stop while it is graded: a regular expression costs processor time but no operations. */
async function slowSolution(): Promise<string> {
  return `${await solution()}\n/(a+)+b/.test('a'.repeat(18));\n`;
}

const homes = [
  {
    name: 'embedded',
    skip: false,
    variables: async (folder: string) => {
      await copyMigratedDatabase(folder);
      return {DATA_DIR: folder};
    },
  },
  {
    name: 'postgresql',
    skip: binaries === undefined,
    variables: async (folder: string) => {
      postgres ??= await startPostgres(binaries!);
      return {DATA_DIR: folder, DATABASE_URL: await postgres.createMigratedDatabase()};
    },
  },
];

for (const home of homes) {
  describe.skipIf(home.skip)(`a server that is killed, ${home.name}`, () => {
    test(
      'leaves no submission without a verdict, and none with two',
      async () => {
        const folder = await temporaryFolder();
        const variables = await home.variables(folder);
        const content = await exercises(folder);
        const source = await solution();
        const first = await start(content, {...variables, VERDICTS_HELD: '1'});
        const ids: string[] = [];
        for (let i = 0; i < 3; i++) ids.push(await first.submit(slug, source));
        let states: string[] = [];
        for (const until = Date.now() + waitMs; Date.now() < until; await sleep(20)) {
          states = await Promise.all(ids.slice(0, 1).map(async (id) => (await first.read(id)).state));
          if (states[0] !== 'queued') break;
        }
        await first.kill();
        expect(states).toEqual(['running']);

        const second = await start(content, variables);
        for (const id of ids) {
          const view = await second.verdict(id, waitMs);
          expect(view).toMatchObject({verdict: 'accepted', score: 100});
        }
        expect(await second.stop()).toBe(0);

        const database = await openDatabase(readEnvironment(variables));
        const rows = await database.query(
          `SELECT id, attempt, jsonb_array_length(cases) AS cases FROM "Submission" WHERE state = 'done'`,
        );
        await database.close();
        expect(rows).toHaveLength(ids.length);
        expect(new Set(rows.map(({cases}) => cases)).size).toBe(1);
        // The one that was being judged when the server died was claimed again.
        expect(Math.max(...rows.map(({attempt}) => Number(attempt)))).toBe(2);
      },
      crashTimeoutMs,
    );

    test(
      'loses nothing when it is asked to stop in the middle',
      async () => {
        const folder = await temporaryFolder();
        const variables = await home.variables(folder);
        const content = await exercises(folder);
        const source = await slowSolution();
        const first = await start(content, variables);
        const ids: string[] = [];
        for (let i = 0; i < 4; i++) ids.push(await first.submit(slug, source));
        expect((await first.read(ids.at(-1)!)).state).not.toBe('done');
        expect(await first.stop()).toBe(0);
        const second = await start(content, variables);
        for (const id of ids) {
          expect(await second.verdict(id, waitMs)).toMatchObject({verdict: 'accepted'});
        }
      },
      crashTimeoutMs,
    );
  });
}

/** `npm run rejudge` as it is called, beside a server that judges on the same PostgreSQL. */
import {execFile} from 'node:child_process';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {storeVersion} from '#lib/data/exercise-versions';
import {submit} from '#lib/submissions/submissions';
import {preparedDouble} from '../data/prepared.ts';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {code, newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';

const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: the tests of npm run rejudge are skipped.');

type Outcome = {readonly code: number; readonly said: string; readonly complained: string};

function rejudge(variables: Readonly<Record<string, string>>, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = {...process.env, ...variables};
    execFile(process.execPath, ['lib/cli/rejudge.ts', ...args], {env}, (error, said, complained) => {
      resolve({code: error === null ? 0 : Number(error.code), said, complained});
    });
  });
}

test('wrong usage is told before anything is opened', async () => {
  for (const args of [
    [],
    ['two-sum', 'more'],
    ['two-sum', '--sinc', 'x'],
    ['two-sum', '--since', 'yesterday'],
  ]) {
    const {code: exit, complained} = await rejudge({DATABASE_URL: 'postgres://nowhere.invalid/x'}, ...args);
    expect([exit, complained]).toEqual([2, expect.stringContaining('Usage: npm run rejudge')]);
  }
});

describe.skipIf(binaries === undefined)('beside a server', () => {
  let server: PostgresServer;
  let system: System;
  let variables: Record<string, string>;
  beforeAll(async () => {
    server = await startPostgres(binaries!);
    const DATABASE_URL = await server.createMigratedDatabase();
    system = await openSystem({DATABASE_URL});
    // It only asks: the server judges.
    variables = {DATABASE_URL, GRADERS: '0', DATA_DIR: system.folder};
  });
  afterAll(async () => {
    await system?.platform.close();
    await server?.stop();
  });

  test('an exercise that is not there is named', async () => {
    const {code: exit, complained} = await rejudge(variables, 'no-such');
    expect([exit, complained]).toEqual([2, expect.stringContaining('no-such')]);
  });

  test('it says what became of the verdicts, and then that there is nothing to do', async () => {
    const viewer = await newViewer(system);
    const verdicts = ['accepted', 'wrong-answer'] as const;
    for (const verdict of verdicts) {
      system.grader.answer = async () => verdict;
      const sent = await submit(system.platform, viewer, {slug: 'double', ...code});
      if (!sent.ok) throw new Error(sent.error.message);
      await verdictOf(viewer, sent.value.id);
    }
    await storeVersion(system.platform.data, preparedDouble({version: 2, contentHash: 'hash-2'}), 1);
    const first = await rejudge(variables, 'double');
    expect(first).toMatchObject({code: 0, complained: ''});
    expect(first.said).toContain('1 changed: accepted → wrong-answer\n1 as before: wrong-answer\n');
    const second = await rejudge(variables, 'double');
    expect(second).toMatchObject({code: 0, said: expect.stringContaining('Nothing to do')});
  });
});

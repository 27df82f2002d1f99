/** `npm run import` as it is called, beside a server that proves and publishes on the same PostgreSQL. */
import {execFile} from 'node:child_process';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {listCatalogue} from '#lib/catalogue/catalogue';
import {filesOfTemplate} from '#lib/drafting/templates';
import {writePackageZip} from '#lib/exercises/package-zip';
import {createGrader} from '#lib/grader/index';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {newViewer, openSystem, type System} from '../submissions/system.ts';

const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: tests of npm run import are skipped.');

type Outcome = {readonly code: number; readonly said: string; readonly complained: string};

function importIt(variables: Readonly<Record<string, string>>, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = {...process.env, ...variables};
    execFile(process.execPath, ['lib/cli/import.ts', ...args], {env}, (error, said, complained) => {
      resolve({code: error === null ? 0 : Number(error.code), said, complained});
    });
  });
}

test.each([[[]], [['a', 'b']], [['a', '--owned', 'x']]])(
  'wrong usage is told before anything is opened: %j',
  async (args) => {
    const {code, complained} = await importIt({DATABASE_URL: 'postgres://nowhere.invalid/x'}, ...args);
    expect([code, complained]).toEqual([2, expect.stringContaining('Usage: npm run import')]);
  },
);

describe.skipIf(binaries === undefined)('beside a server', () => {
  let server: PostgresServer;
  let system: System;
  let variables: Record<string, string>;
  let folder: string;
  let email: string;
  const template = async () =>
    filesOfTemplate(await readFile('lib/drafting/templates/function.txt', 'utf8'), 'Largest');

  beforeAll(async () => {
    server = await startPostgres(binaries!);
    const DATABASE_URL = await server.createMigratedDatabase();
    const grader = await createGrader();
    system = await openSystem({DATABASE_URL}, () => grader);
    variables = {DATABASE_URL, GRADERS: '0', DATA_DIR: system.folder};
    email = (await newViewer(system)).email;
    folder = join(system.folder, 'packages', 'largest');
    for (const [name, text] of await template()) {
      await mkdir(dirname(join(folder, name)), {recursive: true});
      await writeFile(join(folder, name), text);
    }
  });
  afterAll(async () => {
    await system?.platform.close();
    await server?.stop();
  });

  test('a folder that holds is published, and is the administrator’s', async () => {
    const done = await importIt(variables, folder, '--publish');
    expect(done).toMatchObject({code: 0, complained: ''});
    expect(done.said).toMatch(
      /^largest is a draft: \/instructor\/drafts\/[0-9a-f-]{36}\nPublished as version 1\.\n$/,
    );
    expect((await listCatalogue(system.platform, undefined)).map(({slug}) => slug)).toContain('largest');
  });

  test('an archive that does not hold stays a draft, with its reasons', async () => {
    const files = new Map(await template());
    files.delete('submissions/wrong-answer/starts-from-zero.js');
    const file = join(system.folder, 'smallest.zip');
    await writeFile(file, await writePackageZip('smallest', files));
    const done = await importIt(variables, file, '--owner', email, '--publish');
    expect(done.code).toBe(1);
    expect(done.said).toContain(
      '  smallest/submissions/wrong-answer: is empty; every exercise has a wrong solution',
    );
    expect((await listCatalogue(system.platform, undefined)).map(({slug}) => slug)).not.toContain('smallest');
  });

  test.each([
    ['a place where nothing is', () => ['/no/such/place'], 'there is no such file or folder'],
    [
      'an account that is not there',
      () => [folder, '--owner', 'nobody@example.org'],
      'nobody@example.org has no account',
    ],
    [
      'a name that the account has a draft of',
      () => [folder, '--owner', email],
      'You have a draft of "largest" already',
    ],
  ])('%s is told', async (_what, args, sentence) => {
    expect(await importIt(variables, ...args())).toMatchObject({
      code: 2,
      complained: expect.stringContaining(sentence),
    });
  });
});

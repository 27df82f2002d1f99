/** A real server is killed while people submit; what was in its database goes on in another folder. */
import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {readBackup} from '#lib/backup/backup-file';
import {openData} from '#lib/data/open';
import {openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import {Client, newCredentials} from '../support/account';
import {submissionOf} from '../support/packages';
import {borrowPrepared} from '../support/prepared-exercises';
import {launchSession} from '../support/sessions';
import {root} from '../support/source-files';
import {startWebServer, type WebServer} from '../support/web-server';

const run = promisify(execFile);
const slug = 'implement-trie';
const source = submissionOf(slug, 'accepted');
const submissionsEach = 4;
const others = [newCredentials('Ben'), newCredentials('Cid'), newCredentials('Dan')];

let folder = '';
let server: WebServer | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetstone-backup-'));
});
afterAll(async () => {
  await server?.remove();
  await rm(folder, {recursive: true, force: true});
});

const command = (name: string, args: string[], dataFolder: string) =>
  run(process.execPath, [`lib/cli/${name}.ts`, ...args], {
    cwd: root,
    env: {...process.env, DATA_DIR: dataFolder},
  }).then(
    ({stdout, stderr}) => ({code: 0, text: stdout + stderr}),
    (error: {code: number; stdout: string; stderr: string}) => ({
      code: error.code,
      text: error.stdout + error.stderr,
    }),
  );

test('what a killed server held is backed up and goes on elsewhere: people, drafts, verdicts, and each pending submission graded once', async () => {
  server = await startWebServer({env: {GRADERS: '1'}});
  const ada = newCredentials('Ada');
  const client = await launchSession(server.url, ada);
  const draft = {language: 'javascript', source: '// my draft', revision: 0};
  expect((await client.send('PUT', `/api/exercises/${slug}/draft`, draft)).status).toBe(200);
  const file = join(folder, 'site.backup');

  // While it runs, its folder is its own: that is said, and nothing is written.
  const early = await command('backup', [file], server.dataFolder);
  expect(early.code, early.text).not.toBe(0);
  expect(early.text).toContain('in use by process');
  await expect(stat(file)).rejects.toThrow();

  // More than one grader gets done before it is killed: whoever has an answer knows the id, the rest is in the rows alone.
  const clients = [client, ...(await Promise.all(others.map((one) => launchSession(server!.url, one))))];
  const sending = clients.flatMap((each, who) =>
    Array.from({length: submissionsEach}, (_, index) => {
      const code = {language: 'javascript', source: `${source}\n// ${who} ${index}`};
      return each.send('POST', `/api/exercises/${slug}/submissions`, code);
    }),
  );
  const first = (await (await Promise.any(sending)).json()) as {id: string};
  const {process: child, dataFolder} = server;
  const ended = once(child, 'close');
  const {pid} = JSON.parse(await readFile(join(dataFolder, 'owner.json'), 'utf8')) as {pid: number};
  process.kill(pid, 'SIGKILL');
  await Promise.allSettled(sending);
  await ended;

  const made = await command('backup', [file], dataFolder);
  expect(made.code, made.text).toBe(0);
  expect((await stat(file)).mode & 0o077).toBe(0);
  await rm(dataFolder, {recursive: true, force: true});
  const states: string[] = [];
  for await (const {table, row} of readBackup(file)) {
    if (table === 'Submission') states.push((JSON.parse(row) as {state: string}).state);
  }
  expect(states.filter((state) => state !== 'done').length, states.join(' ')).toBeGreaterThan(0);

  const fresh = join(folder, 'data');
  const restored = await command('restore', [file], fresh);
  expect(restored.code, restored.text).toBe(0);
  const again = await command('restore', [file], fresh);
  expect([again.code, again.text]).toEqual([1, expect.stringContaining('--replace')]);
  await borrowPrepared(fresh);

  server = await startWebServer({dataFolder: fresh});
  const back = new Client(server.url);
  await back.signIn(ada);
  const {drafts} = (await (await back.request(`/api/exercises/${slug}/draft`)).json()) as {
    drafts: ReadonlyArray<{source: string}>;
  };
  expect(drafts.map((each) => each.source)).toContain('// my draft');
  expect((await back.request(`/api/submissions/${first.id}`)).status).toBe(200);
  const admin = new Client(server.url);
  await admin.signIn(ada);
  for (;;) {
    const {waiting} = (await (await admin.request('/api/admin/queue')).json()) as {
      waiting: ReadonlyArray<{class: string; waiting: number; running: number}>;
    };
    if (waiting.every((row) => row.waiting + row.running === 0)) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  expect(await server.stop()).toBe(0);

  // Each verdict counts once, whichever server gave it.
  const database = await openDatabase(readEnvironment({DATA_DIR: fresh}));
  const data = openData(database);
  const verdicts = await data.submission.findMany({select: {verdict: true}});
  expect(verdicts).toEqual(states.map(() => ({verdict: 'accepted'})));
  const progress = await data.progress.aggregate({_sum: {attempts: true}});
  expect(progress._sum.attempts).toBe(states.length);
  expect((await data.activity.aggregate({_sum: {count: true}}))._sum.count).toBe(states.length);
  await data.$disconnect();
  await database.close();
});

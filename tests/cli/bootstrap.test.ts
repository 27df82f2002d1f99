import {execFile} from 'node:child_process';
import {existsSync, realpathSync} from 'node:fs';
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {root} from '../support/source-files';

const files = [
  'package.json',
  'package-lock.json',
  'lib/cli/bootstrap.cjs',
  'lib/cli/install.cjs',
  'lib/cli/npm.cjs',
];
let bare = '';

/** A clone on which nothing was installed yet, as far as the first file is concerned. */
beforeEach(async () => {
  bare = await mkdtemp(join(tmpdir(), 'bare-'));
  for (const file of files) await cp(join(root, file), join(bare, file));
});
afterEach(() => rm(bare, {recursive: true, force: true}));

type Ended = {readonly code: number; readonly stdout: string; readonly stderr: string};

/** `onStderr` hears all that was complained so far, whenever there is more of it. */
function bootstrap(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
  onStderr: (text: string) => void = () => {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const script = join(folder, 'lib/cli/bootstrap.cjs');
    let complained = '';
    const child = execFile(
      process.execPath,
      [script, ...args],
      {env: {...process.env, ...env}},
      (error, stdout, stderr) => {
        resolve({code: error === null ? 0 : Number(error.code), stdout, stderr});
      },
    );
    child.stderr?.on('data', (chunk: string) => {
      complained += chunk;
      onStderr(complained);
    });
  });
}

test('an unknown command is answered with the known ones and exit 2', async () => {
  const {code, stdout, stderr} = await bootstrap(root, ['strat']);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('There is no command "strat"');
  expect(stderr).toContain('npm run start');
});

test('without a registry it says so, leaves nothing behind, and passes over the lock of a start that died', async () => {
  await mkdir(join(bare, '.install'));
  const dead = 2 ** 22 + 1;
  await writeFile(join(bare, '.install', 'lock'), String(dead));
  const offline = {npm_config_registry: 'http://127.0.0.1:9/', npm_config_cache: join(bare, 'cache')};
  const {code, stdout, stderr} = await bootstrap(bare, ['check'], offline);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('The npm registry cannot be reached.');
  expect(existsSync(join(bare, '.install'))).toBe(false);
});

test('a start that finds another one installing waits for it', async () => {
  await mkdir(join(bare, '.install'));
  await writeFile(join(bare, '.install', 'lock'), String(process.pid));
  const said = Promise.withResolvers<void>();
  const offline = {npm_config_registry: 'http://127.0.0.1:9/'};
  const waiting = bootstrap(bare, ['check'], offline, (text) => {
    if (text.includes('waiting for it.')) said.resolve();
  });
  await Promise.race([said.promise, waiting]);
  expect(await readFile(join(bare, '.install', 'lock'), 'utf8')).toBe(String(process.pid));
  // Done meanwhile: what it waited for is there.
  const node = relative(root, realpathSync(process.execPath));
  await mkdir(dirname(join(bare, node)), {recursive: true});
  await cp(join(root, node), join(bare, node));
  await cp(join(root, 'node_modules/.package-lock.json'), join(bare, 'node_modules/.package-lock.json'));
  await writeFile(join(bare, 'lib/cli/check.ts'), `console.log('handed over', process.version);`);
  await rm(join(bare, '.install'), {recursive: true});
  const {code, stdout, stderr} = await waiting;
  expect(stderr).toBe('Another start is installing; waiting for it.\n');
  expect(stdout).toBe(`handed over ${process.version}\n`);
  expect(code).toBe(0);
});

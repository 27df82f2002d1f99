/** Builds the web application when what it is built from has changed, and remembers what it was built from. */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sourceDigest} from '#lib/cli/source-digest';
import {environmentWith} from '#lib/env';

/** Everything that can change the build; exercises are data, read when the server starts. */
const inputs = [
  'app',
  'lib',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const keyFile = join('.next', '.build-key');

export type Build = {readonly ok: boolean; readonly built: boolean; readonly output: string};

/** Whether the next start would build. */
export async function buildIsCurrent(): Promise<boolean> {
  if (!existsSync(join('.next', 'BUILD_ID'))) return false;
  const key = await readFile(keyFile, 'utf8').catch(() => '');
  return key === (await buildKey());
}

/** Leaves a current build in .next. `onBegin` is called when there is something to do. */
export async function ensureBuild(onBegin: () => void): Promise<Build> {
  if (await buildIsCurrent()) return {ok: true, built: false, output: ''};
  onBegin();
  // Taken before the build: a file that changes meanwhile makes the next start build again.
  const key = await buildKey();
  const {code, output} = await runBuild();
  if (code === 0) await writeFile(keyFile, key);
  return {ok: code === 0, built: true, output};
}

function buildKey(): Promise<string> {
  return sourceDigest('.', inputs);
}

function runBuild(): Promise<{code: number | null; output: string}> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: environmentWith({NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'}),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    const stop = (): void => void child.kill('SIGTERM');
    process.once('exit', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.removeListener('exit', stop);
      resolve({code, output});
    });
  });
}

if (import.meta.main) {
  const {ok, built, output} = await ensureBuild(() => {});
  console.log(ok ? (built ? 'Built.' : 'The build is current.') : output);
  process.exitCode = ok ? 0 : 1;
}

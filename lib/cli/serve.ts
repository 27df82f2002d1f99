/**
 * Brings the web server up and keeps it company: what must be true before it starts, one line for each step that
 * takes time, the address once it answers, a clean end. Knows nothing of what the server serves.
 */
import {type ChildProcess, spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {createInterface} from 'node:readline';
import {setTimeout as sleep} from 'node:timers/promises';
import {ensureBuild} from '#lib/cli/build';
import {lockFolder} from '#lib/database/folder-lock';
import {generateClient} from '#lib/database/generate';
import {type Environment, environmentWith, readEnvironment} from '#lib/env';

export type ServeMode = 'start' | 'dev';

const readySecondsMax = 180;
const healthPollMs = 100;
/** A little more than the server gives itself to finish what is in hand. */
const stopMsMax = 12_000;
/** A second request to stop within this time is the same one, heard twice. */
const echoMs = 1000;
const parentPollMs = 1000;
/**
 * Young space of the server, of which the engine takes up to three of these. Left to itself it grows to 59 MB and more under load and
 * shrinks to 8 at rest, so that what the server holds says more of the last minute than of the last day.
 */
const semiSpaceMb = 8;
const failure = /^\s*(⨯ )?Failed to (prepare server|preload entries):?\s*/;
const banner =
  /^\s*(▲ Next\.js|- (Local|Network|Environments|Experiments):?|✓ (Starting|Ready|Running next))|^\s*$/;

/** A reason not to start, in words for whoever started. */
class NotStarted extends Error {}

/** Runs until the server ends. The exit code. */
export async function serve(mode: ServeMode): Promise<number> {
  try {
    const environment = readEnvironment();
    await refuseTakenPort(environment.port);
    if (environment.databaseUrl === undefined) await refuseTakenFolder(environment.dataFolder);
    await timed('Generating the database client', async () => void (await generateClient()));
    if (mode === 'start') await build();
    return await run(mode, environment);
  } catch (error) {
    if (error instanceof NotStarted) console.error(error.message);
    else console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EACCES' ? 'may not be used by you' : 'is in use by another program';
      reject(
        new NotStarted(`Port ${port} ${reason}. Stop it, or choose another port: PORT=${port + 1} npm start`),
      );
    });
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

/** The server itself takes the lock; asked first here, the answer is one line instead of a failed start. */
async function refuseTakenFolder(folder: string): Promise<void> {
  const lock = await lockFolder(folder);
  await lock.release();
}

async function build(): Promise<void> {
  const began = performance.now();
  const {ok, built, output} = await ensureBuild(() => console.log('Building, about a minute …'));
  if (!ok) throw new NotStarted(`${output.trim()}\n\nThe build failed; its own words are above.`);
  if (built) console.log(`Built in ${since(began)}.`);
}

/** Says how long a step took when it took long enough to notice. */
async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await work();
  if (performance.now() - began > 500) console.log(`${what}: ${since(began)}.`);
}

function since(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

async function run(mode: ServeMode, environment: Environment): Promise<number> {
  const began = performance.now();
  const {port} = environment;
  const next = ['node_modules/next/dist/bin/next', mode, '--port', String(port)];
  const flags = [`--max-semi-space-size=${semiSpaceMb}`, '--import', './lib/cli/parent-watchdog.ts'];
  const child = spawn(process.execPath, [...flags, ...next], {
    env: environmentWith({NEXT_TELEMETRY_DISABLED: '1', NEXT_MANUAL_SIG_HANDLE: '1'}),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  const stopping = stopOnSignal(child);
  const failed = passOutput(child).then(() => false);
  const ready = await Promise.race([waitUntilHealthy(port), ended.then(() => false), failed]);
  if (!ready) {
    if (stopping()) return 0;
    child.kill('SIGKILL');
    throw new NotStarted('The server did not start; its own words are above.');
  }
  console.log(`Whetstone is ready at http://localhost:${port} (started in ${since(began)}).`);
  console.log(`The first account becomes the administrator: http://localhost:${port}/sign-up`);
  console.log(
    `Data: ${environment.databaseUrl === undefined ? environment.dataFolder : 'PostgreSQL'}. Ctrl+C stops.`,
  );
  const code = await ended;
  return stopping() ? 0 : code;
}

async function waitUntilHealthy(port: number): Promise<boolean> {
  const deadline = Date.now() + readySecondsMax * 1000;
  while (Date.now() < deadline) {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, {
      signal: AbortSignal.timeout(readySecondsMax * 1000),
    }).catch(() => undefined);
    if (response?.ok === true) return true;
    await sleep(healthPollMs);
  }
  return false;
}

/**
 * Passes on what the server says, without Next's own banner: the address is said when it answers. Next stays alive
 * when its preparation failed and complains at every request; the returned promise settles then.
 */
function passOutput(child: ChildProcess): Promise<void> {
  const streams = [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const;
  return new Promise((resolve) => {
    for (const [from, to] of streams) {
      if (from === null) continue;
      createInterface({input: from}).on('line', (line) => {
        const failed = failure.exec(line);
        if (failed !== null) resolve();
        if (!banner.test(line)) to.write(`${failed === null ? line : line.slice(failed[0].length)}\n`);
      });
    }
  });
}

/** Passes a request to stop on to the server, and insists after a while or when asked again. */
function stopOnSignal(child: ChildProcess): () => boolean {
  let askedAt: number | undefined;
  const stop = (): void => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > echoMs) child.kill('SIGKILL');
      return;
    }
    askedAt = performance.now();
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), stopMsMax).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('exit', () => child.kill('SIGKILL'));
  // Whoever started us is gone without a word: nobody could stop the server any more.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && askedAt === undefined) stop();
  }, parentPollMs).unref();
  return () => askedAt !== undefined;
}

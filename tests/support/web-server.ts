/** The real server, as `npm start` starts it, on a free port with a data folder of its own. */
import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {borrowPrepared, keepPrepared} from './prepared-exercises.ts';
import {copyPublishedCatalogue} from './published-catalogue.ts';
import {root} from './source-files.ts';

/** Includes a build, when nobody built before. */
const startMsMax = 600_000;
const stopMsMax = 60_000;

export type WebServer = {
  readonly url: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Everything said so far, on either stream. */
  readonly output: () => string;
  /** Ends it as Ctrl+C would and keeps the data; the exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it and removes its data. */
  readonly remove: () => Promise<void>;
};

export type WebServerOptions = {
  /** As it is: one that is empty has a first start, with every migration. */
  readonly dataFolder?: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Another checkout than this one, to be compared with it. */
  readonly projectFolder?: string;
};

export async function startWebServer(options: WebServerOptions = {}): Promise<WebServer> {
  const port = options.port ?? (await freePort());
  const isOurs = options.projectFolder === undefined;
  const dataFolder = options.dataFolder ?? (await newFolder(isOurs));
  if (isOurs) await borrowPrepared(dataFolder);
  const {child, output} = spawnWebServer({...options, port, dataFolder});
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), stopMsMax);
    const code = await closed;
    clearTimeout(timer);
    return code;
  };
  const url = `http://localhost:${port}`;
  const deadline = Date.now() + startMsMax;
  while (!output().includes(`ready at ${url}`)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The server did not start:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (isOurs) await keepPrepared(dataFolder);
  const remove = async (): Promise<void> => {
    await stop();
    await rm(dataFolder, {recursive: true, force: true});
  };
  return {url, dataFolder, process: child, output, stop, remove};
}

/** With the catalogue published already, where it is this checkout's: most of what a first start costs. */
async function newFolder(isOurs: boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-data-'));
  if (isOurs) await copyPublishedCatalogue(folder);
  return folder;
}

/** Starts and does not wait: for starts that are meant to fail. */
export function spawnWebServer(
  options: Required<Pick<WebServerOptions, 'port' | 'dataFolder'>> & WebServerOptions,
): {
  readonly child: ChildProcess;
  readonly output: () => string;
} {
  const env = {...process.env, PORT: String(options.port), DATA_DIR: options.dataFolder, ...options.env};
  // What vitest sets for itself must not turn the server into something nobody runs.
  const {NODE_ENV: _test, VITEST: _vitest, ...clean} = env as Record<string, string | undefined>;
  const child = spawn(process.execPath, ['lib/cli/start.ts'], {
    cwd: options.projectFolder ?? root,
    env: clean as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  return {child, output: () => output};
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

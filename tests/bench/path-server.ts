/** A server that is measured: started as `npm start` starts it, with accounts that are signed in, and its processor time by parts. */
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {cp, mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {environmentWith} from '#lib/env';
import {startWebServer} from '../support/web-server.ts';
import {median} from './measure.ts';
import {type Followed, makeAccounts, makeFollowed, makeStored, sessionSecret} from './path-accounts.ts';

/** Each may submit 30 times a minute. */
const accountsCount = 900;
/** USER_HZ is 100 on every Linux that Node runs on. */
const msPerTick = 10;

/** What preparing all exercises made, by checkout: it takes longer than everything that is measured. */
const prepared = new Map<string | undefined, string>();

export type PathServer = {
  readonly url: string;
  /** Of each account. */
  readonly cookies: readonly string[];
  /** Submissions whose streams stay open, with whoever may follow them. */
  readonly followed: readonly Followed[];
  /** Processor time so far, by parts. */
  readonly usage: () => Readonly<Record<string, number>>;
  readonly residentMb: () => number;
  readonly remove: () => Promise<void>;
};

export type PathServerOptions = {
  readonly env: Readonly<Record<string, string>>;
  /** Of another checkout. */
  readonly folder?: string;
  /** Submissions of long ago. */
  readonly stored?: number;
  readonly followed?: number;
};

export async function openPathServer({
  env: given,
  folder: projectFolder,
  stored = 0,
  followed: followedCount = 0,
}: PathServerOptions): Promise<PathServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'whetstone-data-'));
  const env = {...given, NEXTAUTH_SECRET: sessionSecret};
  const options = {projectFolder, dataFolder, env};
  const known = prepared.get(projectFolder);
  if (known !== undefined) await cp(known, join(dataFolder, 'prepared'), {recursive: true});
  // The first start makes the tables and publishes the exercises.
  await (await startWebServer(options)).stop();
  if (known === undefined) {
    const kept = await mkdtemp(join(tmpdir(), 'whetstone-prepared-'));
    await cp(join(dataFolder, 'prepared'), kept, {recursive: true});
    prepared.set(projectFolder, kept);
    process.once('exit', () => rmSync(kept, {recursive: true, force: true}));
  }
  const variables = environmentWith({...env, DATA_DIR: dataFolder}) as Record<string, string>;
  const accounts = await makeAccounts(variables, accountsCount);
  if (stored > 0) await makeStored(variables, accounts, stored);
  const followed = followedCount === 0 ? [] : await makeFollowed(variables, accounts, followedCount);
  const server = await startWebServer(options);
  const [pid = -1] = childrenOf(server.process.pid!);
  const database =
    given.DATABASE_URL === undefined ? undefined : postmasterAt(new URL(given.DATABASE_URL).port);
  return {
    url: server.url,
    cookies: accounts.map(({cookie}) => cookie),
    followed,
    usage: () => ({
      server: ownMs(pid),
      grader: childrenOf(pid).reduce((sum, child) => sum + familyMs(child), 0),
      ...(database === undefined ? {} : {database: familyMs(database)}),
    }),
    residentMb: () =>
      Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    remove: server.remove,
  };
}

export type Measured = {
  readonly perSecond: number;
  readonly medianMs: number;
  /** Processor time of one verdict, whoever sends it included; and of whom. */
  readonly cpuMs: number;
  readonly parts: Readonly<Record<string, number>>;
};

/** `work` gives the milliseconds of each submission. */
export async function measured(server: PathServer, work: () => Promise<number[]>): Promise<Measured> {
  const before = {...server.usage(), load: loadMs()};
  const began = performance.now();
  const times = await work();
  const elapsed = performance.now() - began;
  const after: Readonly<Record<string, number>> = {...server.usage(), load: loadMs()};
  const parts = Object.fromEntries(
    Object.entries(before).map(([name, ms]) => [name, (after[name]! - ms) / times.length]),
  );
  return {
    perSecond: (times.length / elapsed) * 1000,
    medianMs: median(times),
    cpuMs: Object.values(parts).reduce((sum, ms) => sum + ms, 0),
    parts,
  };
}

function loadMs(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}

/** What Linux tells of a process, from its state on; what follows its name in parentheses, which may hold anything. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

function ticks(pid: number, from: number, to: number): number {
  return statOf(pid)
    .slice(from, to)
    .reduce((sum, field) => sum + Number(field) * msPerTick, 0);
}

function ownMs(pid: number): number {
  return ticks(pid, 11, 13);
}

/** With its children, and those that it has buried: a grader replaces its workers. */
function familyMs(pid: number): number {
  return ticks(pid, 11, 15) + childrenOf(pid).reduce((sum, child) => sum + familyMs(child), 0);
}

function postmasterAt(port: string): number | undefined {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'latin1');
      if (command.includes('postgres') && command.includes(`\0-p\0${port}\0`)) return Number(name);
    } catch {}
  }
  return undefined;
}

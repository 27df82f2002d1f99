/**
 * What a second grader process brings: the same load judged by one process with one worker, then by two, on PostgreSQL.
 * Both wait, stopped, while the load is laid out, so that nothing but judging is measured.
 */
import {readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {practice} from '#lib/access/context';
import type {Viewer} from '#lib/access/viewer';
import type {Data} from '#lib/data/client';
import {environmentWith} from '#lib/env';
import type {Platform} from '#lib/platform/platform';
import {acceptSubmission} from '#lib/submissions/accept';
import {findPostgres, startPostgres} from '../database/postgres-server.ts';
import {Cluster, type GraderProcess, slug} from '../spread/cluster.ts';
import {newViewer} from '../submissions/system.ts';
import {ownerOf} from '../support/owner.ts';
import {row, showTimes, sorted} from './measure.ts';

const accountsCount = 20;
const perAccount = 5;
const warmPerAccount = 2;
/** One and two processes in turn, so that what else the machine does meets both. */
const rounds = 2;
const floodSize = 500;
const newcomers = 9;
const waitMs = 50;
const lookMs = 5;
/** USER_HZ is 100 on every Linux that Node runs on. */
const msPerTick = 10;

/** DATABASE_URL names an empty database to measure on; without it a server is started where PostgreSQL is installed. */
export async function benchSpread(): Promise<void> {
  const {DATABASE_URL: given} = environmentWith({});
  const binaries = given === undefined ? await findPostgres() : undefined;
  if (given === undefined && binaries === undefined) {
    row('grader processes', 'not measured: set DATABASE_URL, or install initdb and pg_ctl');
    return;
  }
  const server = binaries === undefined ? undefined : await startPostgres(binaries);
  try {
    await measure(given ?? (await server!.createDatabase()));
  } finally {
    await server?.stop();
  }
}

async function measure(databaseUrl: string): Promise<void> {
  const cluster = await Cluster.found(databaseUrl);
  try {
    const graders = [await cluster.addGrader(1), await cluster.addGrader(1)];
    const platform = await cluster.openWeb();
    const viewers: Viewer[] = [];
    for (let i = 0; i < accountsCount; i++) viewers.push(await newViewer({platform}));
    const load = {platform, viewers, source: cluster.source};
    await judged(load, graders, graders, warmPerAccount);
    const best = [0, 0];
    const cost = [0, 0];
    for (let round = 0; round < rounds; round++) {
      for (const count of [1, 2]) {
        const {perSecond, cpuMs, databaseMs} = await judged(
          load,
          graders,
          graders.slice(0, count),
          perAccount,
        );
        best[count - 1] = Math.max(best[count - 1]!, perSecond);
        cost[count - 1]! += cpuMs / rounds;
        const share = databaseMs === undefined ? '' : `, the database ${databaseMs.toFixed(1)} ms`;
        row(
          `${count} grader process${count === 1 ? '' : 'es'}, one worker each`,
          `${perSecond.toFixed(1)} verdicts/s; processor time of one: ${cpuMs.toFixed(1)} ms${share}`,
        );
      }
    }
    row('verdicts per second, two processes / one, best of each', `${(best[1]! / best[0]!).toFixed(2)} ×`);
    // On a machine that is busy with other things only this tells what a second machine would bring.
    row('processor time of one, two processes / one', `${(cost[1]! / cost[0]!).toFixed(2)} ×`);
    await overtake(load, graders);
  } finally {
    for (const grader of cluster.graders) grader.kill('SIGCONT');
    await cluster.leave();
  }
}

/** What another account waits for its verdict while one account has flooded the queue. */
async function overtake({platform, viewers, source}: Load, graders: readonly GraderProcess[]): Promise<void> {
  const [flooder, other] = viewers;
  for (const grader of graders) grader.kill('SIGSTOP');
  await layOut({platform, viewers: [flooder!], source}, floodSize);
  for (const grader of graders) grader.kill('SIGCONT');
  const times: number[] = [];
  for (let i = 0; i < newcomers; i++) {
    const began = performance.now();
    const [id] = await layOut({platform, viewers: [other!], source}, 1);
    const isJudged = () => platform.data.submission.count({where: {id, state: 'done'}});
    while ((await isJudged()) === 0) await sleep(lookMs);
    times.push(performance.now() - began);
  }
  const waiting = await left(platform.data);
  showTimes(`another's verdict during a flood of ${floodSize}, ${waiting} of it left after`, sorted(times));
}

type Load = {readonly platform: Platform; readonly viewers: readonly Viewer[]; readonly source: string};
type Rate = {readonly perSecond: number; readonly cpuMs: number; readonly databaseMs?: number};

async function judged(
  load: Load,
  all: readonly GraderProcess[],
  graders: readonly GraderProcess[],
  each: number,
): Promise<Rate> {
  const {platform, viewers} = load;
  const {data} = platform;
  for (const grader of all) grader.kill('SIGSTOP');
  await layOut(load, each);
  const count = each * viewers.length;
  const before = cpuMsOf(graders);
  const databaseBefore = await databaseCpuMs(platform);
  const began = performance.now();
  for (const grader of graders) grader.kill('SIGCONT');
  while ((await left(data)) > 0) await sleep(waitMs);
  const perSecond = (count / (performance.now() - began)) * 1000;
  const wrong = await data.submission.count({where: {verdict: {not: 'accepted'}}});
  if (wrong > 0) throw new Error(`${wrong} of the benchmark's own submissions were not accepted`);
  const databaseAfter = await databaseCpuMs(platform);
  return {
    perSecond,
    cpuMs: (cpuMsOf(graders) - before) / count,
    ...(databaseBefore === undefined || databaseAfter === undefined
      ? {}
      : {databaseMs: (databaseAfter - databaseBefore) / count}),
  };
}

/** So many submissions of each account, past the limit of what an account may have. Their ids. */
async function layOut({platform, viewers, source}: Load, each: number): Promise<string[]> {
  const {data} = platform;
  const {id: exerciseVersionId} = await data.exerciseVersion.findFirstOrThrow({
    where: {currentOf: {isNot: null}},
    select: {id: true},
  });
  const {cases} = await platform.exercises.read(exerciseVersionId);
  const submission = {
    exerciseVersionId,
    context: practice,
    exerciseSlug: slug,
    language: 'javascript',
    source,
    sourceHash: '',
    seed: 1,
    casesTotal: cases.length,
  } as const;
  const ids: string[] = [];
  for (let nth = 0; nth < each; nth++) {
    for (const viewer of viewers) {
      const taken = await acceptSubmission(
        {data, ownMax: Number.MAX_SAFE_INTEGER},
        ownerOf(viewer),
        submission,
      );
      if (!taken.ok) throw new Error(taken.error.message);
      ids.push(taken.value.id);
    }
  }
  return ids;
}

function left(data: Data): Promise<number> {
  return data.submission.count({where: {state: {not: 'done'}}});
}

function cpuMsOf(graders: readonly GraderProcess[]): number {
  return graders.reduce((sum, {child}) => sum + familyCpuMs(child.pid!), 0);
}

/** What Linux tells of a process, from its state on. */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold anything; the numbers follow the last one.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Of a process, its children, and those that it has buried: a grader replaces its workers. */
function familyCpuMs(pid: number): number {
  try {
    const fields = statOf(pid) ?? [];
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return children
      .filter(Boolean)
      .reduce((sum, child) => sum + familyCpuMs(Number(child)), ticks * msPerTick);
  } catch {
    return 0;
  }
}

/** Of the server's process and all that serve connections, where they run on this machine. */
async function databaseCpuMs({database}: Platform): Promise<number | undefined> {
  const [own] = await database.query('SELECT pg_backend_pid() AS pid, host(inet_server_addr()) AS address');
  if (own?.address !== '127.0.0.1') return undefined;
  const parent = statOf(Number(own.pid))?.[1];
  return parent === undefined ? undefined : familyCpuMs(Number(parent));
}

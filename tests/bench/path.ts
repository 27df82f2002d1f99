/**
 * The whole way from the request to the verdict, over HTTP, on both databases: for 1, 2, 4 and 8 people, for 1, 2 and 3 grader
 * processes, with much stored, with many streams open, and after thousands of submissions. With BENCH_BASELINE, the folder of
 * another checkout that is built, each figure for people is taken of both in turn, and their ratio is what travels. BENCH_PARTS
 * names the parts to take, with commas in between.
 */
import {readFile} from 'node:fs/promises';
import {setTimeout as sleep} from 'node:timers/promises';
import {environmentWith} from '#lib/env';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {median, row} from './measure.ts';
import {type Code, holdStream, submitFor, submitOnce} from './path-load.ts';
import {type Measured, measured, openPathServer, type PathServer} from './path-server.ts';
import {showScale} from './scale.ts';

const slug = 'capacity-estimate';
const peopleCounts = [1, 2, 4, 8];
const graderCounts = [1, 2, 3];
/** So that author code of all 64 sets of fresh inputs has been asked, and the engine has optimised what it will. */
const warmCount = 400;
const warmMsMax = 90_000;
const roundMs = 5_000;
const rounds = 3;
/** Ratios of some per cent are looked for. */
const growthRounds = 5;
const settleMs = 10_000;
const storedCounts = [1_000, 200_000];
const streamCounts = [10, 2_000];
const memoryCounts = [500, 5_000];

type Home = {readonly name: string; readonly env: () => Promise<Record<string, string>>};

export async function benchPath(): Promise<void> {
  const {BENCH_BASELINE: baseline, BENCH_PARTS: parts = 'people,graders,stored,streams,memory'} =
    environmentWith({});
  const binaries = await findPostgres();
  const postgres = binaries === undefined ? undefined : await startPostgres(binaries);
  const code = await readReference();
  const wanted = new Set(parts.split(','));
  try {
    for (const home of homesOf(postgres)) {
      if (wanted.has('people')) await people(home, code, baseline);
      if (wanted.has('graders')) await graders(home, code);
      if (wanted.has('stored')) await stored(home, code);
      if (wanted.has('streams')) await streams(home, code);
      if (wanted.has('memory')) await memory(home, code);
    }
  } finally {
    await postgres?.stop();
  }
}

function homesOf(postgres: PostgresServer | undefined): Home[] {
  const embedded: Home = {name: 'embedded', env: async () => ({})};
  if (postgres === undefined) return [embedded];
  const server = async () => ({DATABASE_URL: await postgres.createDatabase()});
  return [embedded, {name: 'PostgreSQL', env: server}];
}

async function readReference(): Promise<Code> {
  const folder = `exercises/${slug}`;
  const {reference} = JSON.parse(await readFile(`${folder}/exercise.json`, 'utf8')) as {reference: string};
  const language = reference.endsWith('.ts') ? 'typescript' : 'javascript';
  return {language, source: await readFile(`${folder}/${reference}`, 'utf8')};
}

async function warm(server: PathServer, code: Code): Promise<void> {
  // By their number: on a busy machine some seconds would leave the server cold.
  const until = performance.now() + warmMsMax;
  for (let sent = 0; sent < warmCount && performance.now() < until; ) {
    sent += (await submitFor({...server, slug, code}, 4, roundMs)).length;
  }
}

async function people(home: Home, code: Code, baseline: string | undefined): Promise<void> {
  const folders = baseline === undefined ? [undefined] : [baseline, undefined];
  const servers: PathServer[] = [];
  try {
    for (const folder of folders) servers.push(await openPathServer({env: await home.env(), folder}));
    for (const server of servers) await warm(server, code);
    const own: Array<Measured & {readonly people: number}> = [];
    for (const count of peopleCounts) {
      const taken = await inTurns(servers, (server) =>
        measured(server, () => submitFor({...server, slug, code}, count, roundMs)),
      );
      const [first, last] = [taken[0]!, taken.at(-1)!];
      const ratio =
        baseline === undefined
          ? ''
          : `; the baseline ${first.perSecond.toFixed(0)}, ${first.medianMs.toFixed(0)} ms, ${first.cpuMs.toFixed(0)} ms: ${(last.perSecond / first.perSecond).toFixed(1)} × the verdicts`;
      row(`${home.name}, ${count} at once`, `${describe(last)}${ratio}`);
      own.push({...last, people: count});
    }
    showScale(home.name, own);
  } finally {
    for (const server of servers) await server.remove();
  }
}

function describe({perSecond, medianMs, cpuMs, parts}: Measured): string {
  const shares = Object.entries(parts).map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
  return `${perSecond.toFixed(0)} verdicts/s, median ${medianMs.toFixed(0)} ms, processor ${cpuMs.toFixed(1)} ms each (${shares.join(', ')})`;
}

/** Rounds of all in turn, so that a busy moment of the machine meets them all; the median round of each by its rate. */
async function inTurns(
  servers: readonly PathServer[],
  measure: (server: PathServer) => Promise<Measured>,
): Promise<Measured[]> {
  const taken = servers.map((): Measured[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, server] of servers.entries()) taken[index]!.push(await measure(server));
  }
  return taken.map((list) => [...list].sort((a, b) => a.perSecond - b.perSecond)[list.length >> 1]!);
}

async function graders(home: Home, code: Code): Promise<void> {
  for (const count of graderCounts) {
    const server = await openPathServer({env: {...(await home.env()), GRADERS: String(count)}});
    try {
      await warm(server, code);
      const [taken] = await inTurns([server], (one) =>
        measured(one, () => submitFor({...one, slug, code}, 4, roundMs)),
      );
      row(`${home.name}, 4 at once, ${count} graded at a time`, describe(taken!));
    } finally {
      await server.remove();
    }
  }
}

/** Of two servers that differ in what is stored. */
async function stored(home: Home, code: Code): Promise<void> {
  const labels = storedCounts.map((count) => `${count} stored`);
  await besideOneAnother(home, code, labels, async (index) =>
    openPathServer({env: await home.env(), stored: storedCounts[index]!}),
  );
}

/** Of two servers that differ in how many streams are open and idle. */
async function streams(home: Home, code: Code): Promise<void> {
  const labels = streamCounts.map((count) => `${count} idle streams`);
  await besideOneAnother(home, code, labels, async (index) => {
    const server = await openPathServer({env: await home.env(), followed: streamCounts[index]!});
    for (const {id, cookie} of server.followed) await holdStream(server.url, id, cookie);
    return server;
  });
}

/** What a verdict costs with little of something and with much of it: rounds in turns, and the median of their ratios. */
async function besideOneAnother(
  home: Home,
  code: Code,
  labels: readonly string[],
  open: (index: number) => Promise<PathServer>,
): Promise<void> {
  const servers: PathServer[] = [];
  try {
    for (const index of labels.keys()) servers.push(await open(index));
    for (const server of servers) await warm(server, code);
    const costs = labels.map((): number[] => []);
    for (let round = 0; round < growthRounds; round++) {
      for (const [index, server] of servers.entries()) {
        const taken = await measured(server, () => submitFor({...server, slug, code}, 4, roundMs));
        costs[index]!.push(taken.cpuMs);
      }
    }
    for (const [index, label] of labels.entries()) {
      row(`${home.name}, ${label}`, `processor ${median(costs[index]!).toFixed(1)} ms for one verdict`);
    }
    const [few, many] = [costs[0]!, costs.at(-1)!];
    const ratios = many.map((cost, round) => cost / few[round]!);
    row(`${home.name}, cost of one, ${labels.at(-1)} / ${labels[0]}`, `${median(ratios).toFixed(2)} ×`);
  } finally {
    for (const server of servers) await server.remove();
  }
}

async function memory(home: Home, code: Code): Promise<void> {
  const server = await openPathServer({env: await home.env()});
  try {
    const found: number[] = [];
    for (const [index, count] of memoryCounts.entries()) {
      let left = count - (memoryCounts[index - 1] ?? 0);
      const person = async (): Promise<void> => {
        while (left-- > 0) await submitOnce({...server, slug, code});
      };
      await Promise.all([person(), person(), person(), person()]);
      // What is not held any more is given back when nobody asks.
      await sleep(settleMs);
      found.push(server.residentMb());
      row(`${home.name}, resident after ${count} submissions`, `${server.residentMb().toFixed(0)} MB`);
    }
    row(`${home.name}, resident after many / after few`, `${(found.at(-1)! / found[0]!).toFixed(2)} ×`);
  } finally {
    await server.remove();
  }
}

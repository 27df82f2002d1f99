/**
 * The warm pool against the two ways that most judges work: a new process for each submission, a new isolate for each case.
 * All three run the same worker on the same submission, so that the ratios say what keeping workers warm is worth.
 */
import {readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Grader} from '#lib/grader/grader';
import {createAuthorRunner} from '#lib/grader/host/author-runner';
import {gradeSubmission} from '#lib/grader/host/grading';
import {createLaunch, type Launch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {readProcessUsage} from '#lib/grader/host/process-meter';
import {workerScript} from '#lib/grader/host/worker-script';
import {createGrader} from '#lib/grader/index';
import {cpuMsOf, median, row, showRatio, showTimes, sorted, timed, timesOf} from './measure.ts';
import {trieExercise, trieSource} from './trie.ts';

const warmRounds = 60;
/** Blocks of each way alternate, so that a busy moment of the machine meets them all. */
const blocks = 7;
const warmPerBlock = 150;
const isolatesPerBlock = 8;
const processesPerBlock = 4;
const costRounds = 30;
const casesCount = 20;
const wordsCount = 20;
const caseCounts = [1, 5, 20, 100];
const wordCounts = [20, 200, 2000];

type Grade = (exercise: PreparedExercise) => Promise<void>;

const request = {language: 'javascript', source: trieSource, seed: 1} as const;

function checked({verdict, message}: {verdict: string; message?: string}): void {
  if (verdict !== 'accepted') throw new Error(`the benchmark's own solution got ${verdict}: ${message}`);
}

export async function benchGrader(): Promise<void> {
  const grader = await createGrader();
  const grade: Grade = async (exercise) => checked(await grader.grade({...request, exercise}));
  try {
    await grade(trieExercise(1, 1));
    showMemory('idle worker, fresh', grader);
    await compare(grade, grader);
    await costs(grade);
    showMemory('idle worker, after all of this', grader);
  } finally {
    await grader.close();
  }
}

async function compare(grade: Grade, grader: Grader): Promise<void> {
  const exercise = trieExercise(casesCount, wordsCount);
  const singles = exercise.cases.map((one) => ({...exercise, cases: [one]}));
  const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
  const inSingles = async (): Promise<void> => {
    for (const single of singles) await grade(single);
  };
  for (let round = 0; round < warmRounds; round++) await grade(exercise);

  const times = {warm: [] as number[], isolates: [] as number[], processes: [] as number[]};
  const latency = {isolates: [] as number[], processes: [] as number[]};
  const throughput = {warm: [] as number[], isolates: [] as number[], processes: [] as number[]};
  const cpu = {warm: [] as number[], isolates: [] as number[], processes: [] as number[]};
  const pids = (): number[] => sorted(grader.status().workers.map(({pid}) => pid));
  for (let block = 0; block < blocks; block++) {
    const warm = await timesOf(warmPerBlock / 3, () => grade(exercise));
    const isolates = await timesOf(isolatesPerBlock, inSingles);
    const processes = await timesOf(processesPerBlock, async () => void (await alone(launch, exercise)));
    latency.isolates.push(median(isolates) / median(warm));
    latency.processes.push(median(processes) / median(warm));
    times.warm.push(...warm);
    times.isolates.push(...isolates);
    times.processes.push(...processes);

    const workers = pids();
    const before = cpuMsOf(workers);
    throughput.warm.push(await perSecond(warmPerBlock, () => grade(exercise)));
    const between = cpuMsOf(workers);
    throughput.isolates.push(await perSecond(isolatesPerBlock, inSingles));
    const after = cpuMsOf(workers);
    // A worker that was replaced meanwhile has taken its time with it.
    if (`${pids()}` === `${workers}`) {
      cpu.warm.push((between - before) / warmPerBlock);
      cpu.isolates.push((after - between) / isolatesPerBlock);
    }
    const crowd = await crowdAlone(launch, exercise);
    throughput.processes.push(crowd.perSecond);
    cpu.processes.push(crowd.cpuMs);
  }
  showTimes(`warm pool, ${casesCount} cases`, sorted(times.warm));
  showTimes('a new isolate for each case', sorted(times.isolates));
  showTimes('a new process for each submission', sorted(times.processes));
  for (const [way, label] of [
    ['warm', 'warm pool'],
    ['isolates', 'a new isolate for each case'],
    ['processes', 'a new process for each submission'],
  ] as const) {
    const rate = median(throughput[way]);
    row(
      `${label}, all cores`,
      `${rate.toFixed(0)} per second, ${median(cpu[way]).toFixed(1)} ms of processor`,
    );
  }
  const ratios = (above: readonly number[], below: readonly number[]): number[] =>
    above.map((number, block) => number / below[block]!);
  showRatio('throughput: warm pool / new process', ratios(throughput.warm, throughput.processes));
  const cpuRatio = median(cpu.processes) / median(cpu.warm);
  row('processor time: new process / warm pool', `${cpuRatio.toFixed(1)} ×`);
  showRatio('latency: new process / warm pool', latency.processes);
  showRatio('throughput: warm pool / isolate for each case', ratios(throughput.warm, throughput.isolates));
  showRatio('latency: isolate for each case / warm pool', latency.isolates);
}

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  return (count / (await timed(() => Promise.all(Array.from({length: count}, work))))) * 1000;
}

/** One submission in a worker of its own. The processor time of that worker. */
async function alone(launch: Launch, exercise: PreparedExercise): Promise<number> {
  const pool = createPool(launch, {concurrency: 1, spares: 0});
  checked(await gradeSubmission(pool, createAuthorRunner(pool), {...request, exercise}));
  const cpuMs = pool.workers().reduce((sum, {pid}) => sum + (readProcessUsage(pid)?.cpuMs ?? 0), 0);
  await pool.close();
  return cpuMs;
}

async function crowdAlone(
  launch: Launch,
  exercise: PreparedExercise,
): Promise<{perSecond: number; cpuMs: number}> {
  const cores = availableParallelism();
  const count = processesPerBlock * cores;
  const before = cpuMsOf([]);
  let workersMs = 0;
  const one = async (): Promise<void> => {
    for (let round = 0; round < processesPerBlock; round++) workersMs += await alone(launch, exercise);
  };
  const elapsed = await timed(() => Promise.all(Array.from({length: cores}, one)));
  return {perSecond: (count / elapsed) * 1000, cpuMs: (workersMs + cpuMsOf([]) - before) / count};
}

/** Side by side with the smallest, because nothing else in this part has a rival. */
async function costs(grade: Grade): Promise<void> {
  const show = async (label: string, exercise: PreparedExercise, base: number): Promise<number> => {
    const times = await timesOf(costRounds, () => grade(exercise));
    const middle = median(times);
    const ratio = base > 0 ? `, ${(middle / base).toFixed(1)} × the first` : '';
    row(label, `median ${middle.toFixed(1)} ms${ratio}`);
    return base > 0 ? base : middle;
  };
  let base = 0;
  for (const count of caseCounts) base = await show(`cases: ${count}`, trieExercise(count, wordsCount), base);
  base = 0;
  for (const count of wordCounts) {
    base = await show(`one case of ${count * 3} calls`, trieExercise(1, count), base);
  }
}

/** Resident memory counts what all Node processes share in each of them; the proportional set size shares it out. */
function memoryOf(pid: number): {residentMb: number; ownMb: number} | undefined {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const read = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1]) / 1024;
    return {residentMb: read('Rss'), ownMb: read('Pss')};
  } catch {
    return undefined;
  }
}

function showMemory(label: string, grader: Grader): void {
  const found = grader
    .status()
    .workers.filter(({state}) => state === 'idle')
    .flatMap(({pid}) => memoryOf(pid) ?? []);
  if (found.length === 0) {
    row(label, 'not told by this system');
    return;
  }
  const mean = (of: (one: {residentMb: number; ownMb: number}) => number): string =>
    (found.reduce((sum, one) => sum + of(one), 0) / found.length).toFixed(0);
  row(label, `${mean(({ownMb}) => ownMb)} MB of its own, ${mean(({residentMb}) => residentMb)} MB resident`);
}

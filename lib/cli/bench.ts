/**
 * `npm run bench`: measures the grader on this machine, and says each figure beside what it is compared with in the same run:
 * a new process for each submission, a new isolate for each case. Judges nothing; exits with 0 whatever it finds.
 */
import {readFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg, totalmem} from 'node:os';
import {benchExercise, benchSource} from '#lib/cli/bench-exercise';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Grader} from '#lib/grader/grader';
import {createAuthorRunner} from '#lib/grader/host/author-runner';
import {gradeSubmission} from '#lib/grader/host/grading';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {readProcessUsage} from '#lib/grader/host/process-meter';
import {workerScript} from '#lib/grader/host/worker-script';
import {createGrader} from '#lib/grader/index';

const warmRounds = 40;
const rounds = 200;
const slowRounds = 12;
const casesCount = 20;
const wordsCount = 20;
const caseCounts = [1, 20, 100];
const wordCounts = [20, 200, 2000];

type Grade = (exercise: PreparedExercise) => Promise<void>;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function timesOf(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < count; round++) times.push(await timed(work));
  return times.sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function row(label: string, text: string): void {
  console.log(`${label.padEnd(52)} ${text}`);
}

/** Prints the median and the 95th percentile, and answers the median. */
function show(label: string, times: readonly number[]): number {
  const median = quantile(times, 0.5);
  row(label, `median ${median.toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`);
  return median;
}

/** Processor time so far of this process and of the workers that live; a busy machine stretches it much less than the clock. */
function cpuMsOf(grader: Grader): number {
  const {user, system} = process.cpuUsage();
  const workers = grader
    .status()
    .workers.reduce((sum, {pid}) => sum + (readProcessUsage(pid)?.cpuMs ?? 0), 0);
  return (user + system) / 1000 + workers;
}

function checked({verdict, message}: {verdict: string; message?: string}): void {
  if (verdict !== 'accepted') throw new Error(`the benchmark's own solution got ${verdict}: ${message}`);
}

const request = {language: 'javascript', source: benchSource, seed: 1} as const;

/** One warm pool against the two ways that most judges work. */
async function compare(grade: Grade, grader: Grader): Promise<void> {
  const exercise = benchExercise(casesCount, wordsCount);
  for (let round = 0; round < warmRounds; round++) await grade(exercise);
  const warmMs = show(`warm submission, ${casesCount} cases`, await timesOf(rounds, () => grade(exercise)));

  const cpuBefore = cpuMsOf(grader);
  const together = await timed(() => Promise.all(Array.from({length: rounds}, () => grade(exercise))));
  const perSecond = (rounds / together) * 1000;
  row('submissions per second, all workers', perSecond.toFixed(0));
  const warmCpuMs = (cpuMsOf(grader) - cpuBefore) / rounds;
  row('processor time of a submission', `${warmCpuMs.toFixed(1)} ms`);

  const singles = exercise.cases.map((one) => ({...exercise, cases: [one]}));
  const isolates = await timesOf(slowRounds, async () => {
    for (const single of singles) await grade(single);
  });
  const isolateMs = show('a new isolate for each case', isolates);

  const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
  let aloneCpuMs = 0;
  let aloneCount = 0;
  const alone = async (): Promise<void> => {
    const pool = createPool(launch, {concurrency: 1, spares: 0});
    checked(await gradeSubmission(pool, createAuthorRunner(pool), {...request, exercise}));
    for (const {pid} of pool.workers()) aloneCpuMs += readProcessUsage(pid)?.cpuMs ?? 0;
    aloneCount++;
    await pool.close();
  };
  const processMs = show('a new process for each submission', await timesOf(slowRounds, alone));
  const cores = availableParallelism();
  const crowd = await timed(() =>
    Promise.all(
      Array.from({length: cores}, async () => {
        for (let round = 0; round < slowRounds / 2; round++) await alone();
      }),
    ),
  );
  const processesPerSecond = (((slowRounds / 2) * cores) / crowd) * 1000;
  row('submissions per second, a new process for each', processesPerSecond.toFixed(1));
  row('processor time of one, a new process for each', `${(aloneCpuMs / aloneCount).toFixed(0)} ms`);
  row('processor time: new process / warm pool', `${(aloneCpuMs / aloneCount / warmCpuMs).toFixed(0)} ×`);
  row('latency: new process / warm pool', `${(processMs / warmMs).toFixed(0)} ×`);
  row('throughput: warm pool / new processes', `${(perSecond / processesPerSecond).toFixed(0)} ×`);
  row('latency: isolate for each case / warm pool', `${(isolateMs / warmMs).toFixed(1)} ×`);
}

async function costs(grade: Grade): Promise<void> {
  for (const count of caseCounts) {
    const exercise = benchExercise(count, wordsCount);
    show(`cases: ${count}`, await timesOf(slowRounds, () => grade(exercise)));
  }
  for (const count of wordCounts) {
    const exercise = benchExercise(1, count);
    show(`size of the input: ${count * 3} calls, one case`, await timesOf(slowRounds, () => grade(exercise)));
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

const cpu = cpus()[0]?.model ?? 'unknown';
const memoryGb = (totalmem() / 1024 ** 3).toFixed(0);
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores (${cpu}), ${memoryGb} GB`,
);
console.log(
  `load before: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}\n`,
);
const grader = await createGrader();
const grade: Grade = async (exercise) => checked(await grader.grade({...request, exercise}));
try {
  await grade(benchExercise(1, 1));
  showMemory('idle worker, fresh', grader);
  await compare(grade, grader);
  await costs(grade);
  showMemory('idle worker, after all of this', grader);
} finally {
  await grader.close();
}

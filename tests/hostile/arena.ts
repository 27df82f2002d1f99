/**
 * Where attacks are run: a real pool of real workers, with its processor time cut short so that hundreds of attacks fit
 * into a test, and what the machine saw meanwhile: the largest process, and the longest time the host was busy at one go.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {LanguageName, PreparedExercise} from '#lib/exercises/exercise';
import {loadPackage} from '#lib/exercises/package';
import {prepareCached} from '#lib/exercises/prepared-cache';
import {createAuthorRunner} from '#lib/grader/host/author-runner';
import {createBudget, withinBudget} from '#lib/grader/host/budget';
import {explain} from '#lib/grader/host/explain';
import {gradeSubmission} from '#lib/grader/host/grading';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import type {Allowance} from '#lib/grader/host/watchdog';
import {explanationCpuMsMax} from '#lib/grader/limits';
import type {Job} from '#lib/grader/protocol';
import {homeRuntime} from '#lib/grader/runtimes';
import {explained, type Grade} from '#lib/verdict/grade';
import {sharedPrepared} from '../support/prepared-exercises.ts';

const lookIntervalMs = 10;
/** What a worker runs (lib/grader/host/worker-script.ts), as a stack trace names it. */
const inWorkerScript = /worker-[0-9a-f]+\.mjs:\d+/;

export type Submission = {
  readonly name?: string;
  readonly language: LanguageName;
  readonly source: string;
};

export type Arena = {
  /** With its explanation, unless that is not wanted. */
  readonly grade: (
    exercise: PreparedExercise,
    submission: Submission,
    options?: {
      readonly isExplained?: boolean;
      readonly isUnconfirmed?: boolean;
      readonly seed?: number;
      /** Has what candidates get: what must come to an end by itself, a slow machine may not stop before that. */
      readonly isUnhurried?: boolean;
    },
  ) => Promise<Grade>;
  /** An exercise of the catalogue, ready to be attacked. */
  readonly prepare: (slug: string) => Promise<PreparedExercise>;
  /** The submission that kept workers busy for longest, its explanation included. */
  readonly slowest: () => {readonly name: string; readonly ms: number};
  /** The largest resident set of any candidate's worker so far. */
  readonly residentMbPeak: () => number;
  /** The names of submissions with which a worker ended because its own code threw, with what it threw. */
  readonly thrownByWorkers: () => readonly string[];
  /** The longest time that this process, which stands for the web server, computed without looking up. */
  readonly hostBusyMsPeak: () => number;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly concurrency: number;
  readonly cpuMsMaxPerCase: number;
  /** Hears every job that a candidate's worker is given. */
  readonly onJob?: (job: Job) => void;
  /** The runtime that its workers boot. */
  readonly runtime?: string;
};

export async function openArena({
  concurrency,
  cpuMsMaxPerCase,
  onJob = () => {},
  runtime = homeRuntime,
}: Options): Promise<Arena> {
  const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
  const candidates = createPool(launch, {concurrency, spares: 1, home: runtime});
  const authors = createPool(launch, {concurrency: 1, spares: 0, isLazy: true});
  const author = createAuthorRunner(authors);
  const preparing = new Map<string, Promise<PreparedExercise>>();
  const slowest = {name: '', ms: 0};
  const thrown: string[] = [];
  /** The pool in a hurry; hears of the time that workers were busy with it. */
  const hasten = (name: string, less: Partial<Allowance>, onBusy: (ms: number) => void): Pool => ({
    ...candidates,
    withWorker: (use, runtime) =>
      candidates.withWorker((worker) =>
        use({
          ...worker,
          run: async (job, allowance, onReply) => {
            onJob(job);
            const began = performance.now();
            const end = await worker.run(job, {...allowance, ...less}, onReply);
            onBusy(performance.now() - began);
            if (end.kind === 'crashed' && inWorkerScript.test(end.errorText)) {
              thrown.push(`${name}: ${end.errorText}`);
            }
            return end;
          },
        }),
        runtime,
      ),
  });

  let residentMbPeak = 0;
  let hostBusyMsPeak = 0;
  let hasJudged = false;
  let used = process.threadCpuUsage();
  const timer = setInterval(() => {
    const {user, system} = process.threadCpuUsage(used);
    used = process.threadCpuUsage();
    // What the test's own runner does before the first verdict is no concern of the grader's.
    if (hasJudged) hostBusyMsPeak = Math.max(hostBusyMsPeak, (user + system) / 1000);
    for (const {pid} of candidates.workers()) residentMbPeak = Math.max(residentMbPeak, peakOf(pid));
  }, lookIntervalMs);

  return {
    prepare: (slug) => {
      const prepared = preparing.get(slug) ?? prepare(slug, author);
      preparing.set(slug, prepared);
      return prepared;
    },
    grade: async (exercise, {name = '', language, source}, options = {}) => {
      const {isExplained = true, isUnconfirmed = false, isUnhurried = false, seed = 1} = options;
      let ms = 0;
      const pool = hasten(name, isUnhurried ? {} : {cpuMsMaxPerCase}, (more) => {
        ms += more;
      });
      const request = {exercise, language, source, seed};
      const judged = await gradeSubmission(pool, author, {...request, isUnconfirmed});
      const budget = createBudget(explanationCpuMsMax);
      const {toExplain} = judged;
      const grade =
        toExplain === undefined || !isExplained
          ? judged
          : explained(
              judged,
              await explain(withinBudget(pool, budget), author, {...request, toExplain}, budget),
            );
      hasJudged = true;
      if (ms > slowest.ms) Object.assign(slowest, {name, ms});
      return grade;
    },
    slowest: () => slowest,
    thrownByWorkers: () => thrown,
    residentMbPeak: () => residentMbPeak,
    hostBusyMsPeak: () => hostBusyMsPeak,
    close: async () => {
      clearInterval(timer);
      await Promise.all([candidates.close(), authors.close()]);
    },
  };
}

async function prepare(slug: string, author: AuthorRunner): Promise<PreparedExercise> {
  const loaded = await loadPackage(path.resolve('exercises', slug));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const prepared = await prepareCached(loaded.value, author, sharedPrepared);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  return prepared.value;
}

/** The most that a process has ever held, as Linux remembers it; 0 where nobody tells. */
function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

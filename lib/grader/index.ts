/** Opens the grader's host, in the process that calls it: a pool of worker processes for candidates, one of its own for authors, and what is asked of them. */
import {availableParallelism} from 'node:os';
import {inLanguage} from '#lib/exercises/in-language';
import type {GradeRequest, Grader, Urgency} from '#lib/grader/grader';
import {createAuthorRunner} from '#lib/grader/host/author-runner';
import {type Budget, createBudget, withinBudget} from '#lib/grader/host/budget';
import {measureComplexity, measureGrowth} from '#lib/grader/host/complexity';
import {checkExamples} from '#lib/grader/host/examples';
import {explain} from '#lib/grader/host/explain';
import {gradeSubmission} from '#lib/grader/host/grading';
import {createKnownAnswers} from '#lib/grader/host/known-answers';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {canMeterProcesses} from '#lib/grader/host/process-meter';
import {runInputs} from '#lib/grader/host/running';
import {workerScript} from '#lib/grader/host/worker-script';
import type {Layer} from '#lib/grader/layers';
import {complexityCpuMsMax, examplesCpuMsMax, explanationCpuMsMax, workersMax} from '#lib/grader/limits';

export type GraderOptions = {
  /** The folder that holds lib/ and node_modules/; where the process was started, unless given. */
  readonly projectRoot?: string;
  /** Submissions judged at one time; one for each core, unless given. */
  readonly concurrency?: number;
  /** Warm workers beyond these, so that nobody waits for a replacement; one, unless given. */
  readonly spares?: number;
};

/** From here on the exercise is that of the request's language: its reference, its counts, its limits. */
function asGraded<Request extends Pick<GradeRequest, 'exercise' | 'language'>>(request: Request): Request {
  return {...request, exercise: inLanguage(request.exercise, request.language)};
}

const watchdogLayer: Layer = {
  name: 'watchdog',
  inForce: canMeterProcesses,
  detail: canMeterProcesses
    ? 'processor time and memory are read from outside, and a process past them is killed'
    : 'this system does not tell what another process uses, so only wall time ends one',
};

export async function createGrader(options: GraderOptions = {}): Promise<Grader> {
  const concurrency = Math.min(options.concurrency ?? availableParallelism(), workersMax);
  const projectRoot = options.projectRoot ?? process.cwd();
  const since = new Date();
  const launch = createLaunch(projectRoot, await workerScript(projectRoot));
  const candidates = createPool(launch, {concurrency, spares: options.spares ?? 1});
  // Started when an author is first asked: grading alone seldom needs one. Inputs are made in one runtime and answered in
  // another where the exercise has its own: without a spare each change would start a worker.
  const authors = createPool(launch, {concurrency: 1, spares: 1, isLazy: true});
  // What is being written may never end: nothing that is published waits for it.
  const drafts = createPool(launch, {concurrency: 1, spares: 1, isLazy: true});
  const authorsAt = (urgency: Urgency) => (urgency === 'verify' ? drafts : authors).at(urgency);
  const authorAt = (urgency: Urgency) => createAuthorRunner(authorsAt(urgency));
  const known = createKnownAnswers();
  const workersAt = (urgency: Urgency) => [candidates.at(urgency), known.over(authorAt(urgency))] as const;
  /** The same, with so much processor time together and no more. */
  const workersWithin = (urgency: Urgency, budget: Budget) =>
    [
      withinBudget(candidates.at(urgency), budget),
      createAuthorRunner(withinBudget(authorsAt(urgency), budget)),
    ] as const;
  return {
    grade: ({urgency = 'submit', isAlone: _, ...request}, onCase) =>
      gradeSubmission(...workersAt(urgency), asGraded(request), onCase),
    explain: ({urgency = 'explain', isAlone: _, ...request}) => {
      const budget = createBudget(explanationCpuMsMax);
      return explain(...workersWithin(urgency, budget), asGraded(request), budget);
    },
    measure: (request) => {
      const budget = createBudget(complexityCpuMsMax);
      return measureComplexity(...workersWithin('measure', budget), asGraded(request), budget);
    },
    measureGrowth: (request) => {
      const budget = createBudget(complexityCpuMsMax);
      return measureGrowth(...workersWithin('verify', budget), asGraded(request), budget);
    },
    checkExamples: (request) => {
      const budget = createBudget(examplesCpuMsMax);
      return checkExamples(...workersWithin('run', budget), request, budget);
    },
    run: ({urgency = 'run', ...request}) => runInputs(...workersAt(urgency), asGraded(request)),
    author: {
      evaluate: ({urgency, ...request}) => authorAt(urgency ?? 'run').evaluate(request),
      runReference: ({urgency, ...request}) => authorAt(urgency ?? 'run').runReference(request),
    },
    ready: candidates.ready,
    status: () => {
      const workers = [candidates, authors, drafts].flatMap((pool) => pool.workers());
      const inside = workers.find((worker) => worker.hardening().length > 0)?.hardening() ?? [];
      return {
        since,
        workers: workers.map((worker) => ({pid: worker.pid, state: worker.state(), jobs: worker.jobs()})),
        queued: candidates.queued() + authors.queued() + drafts.queued(),
        hardening: [...launch.hardening, watchdogLayer, ...inside],
      };
    },
    close: async () => {
      await Promise.all([candidates.close(), authors.close(), drafts.close()]);
    },
  };
}

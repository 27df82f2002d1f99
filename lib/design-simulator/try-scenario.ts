/** A design under a scenario: a run for each seed and, where a machine is lost, for each node; medians of the seeds, worst of the nodes. */
import type {Design} from '#lib/design-simulator/design';
import {type Figures, figureNames, type RunReport, reportRun} from '#lib/design-simulator/measure';
import type {Budgets, Model, Scenario} from '#lib/design-simulator/model';
import {type Plan, planDesign} from '#lib/design-simulator/plan';
import {runDesign} from '#lib/design-simulator/run';

export type Miss = {
  readonly budget: keyof Budgets;
  readonly measured: number;
  readonly allowed: number;
};

export type Trial = {
  readonly figures: Figures;
  readonly misses: readonly Miss[];
  /** The run that shows it: the one in the middle, of the node whose loss is worst. */
  readonly shown: RunReport;
  readonly events: number;
};

/** Nodes that a provider runs on many machines: none of them is lost with one machine. */
const managed: ReadonlySet<string> = new Set(['clients', 'cdn', 'object-store']);

export function tryScenario(
  design: Design,
  model: Model,
  scenario: Scenario,
  seeds: readonly number[],
): Trial {
  const plan = planDesign(design, model);
  const trials = killsOf(plan, scenario).map((killed) => trySeeds(plan, scenario, seeds, killed));
  const events = trials.reduce((sum, trial) => sum + trial.events, 0);
  const worst = trials.reduce((most, trial) => (excessOf(trial) > excessOf(most) ? trial : most));
  return {...worst, events};
}

function killsOf({nodes}: Plan, {killAtMs}: Scenario): readonly (number | undefined)[] {
  const lost = nodes.filter(({type}) => !managed.has(type)).map(({index}) => index);
  return killAtMs === undefined || lost.length === 0 ? [undefined] : lost;
}

function trySeeds(plan: Plan, scenario: Scenario, seeds: readonly number[], killed?: number): Trial {
  const runs = seeds.map((seed) => reportRun(runDesign(plan, scenario, seed, killed), killed));
  const figures = Object.fromEntries(
    figureNames.map((name) => [name, median(runs.map((run) => run.figures[name]))]),
  ) as Figures;
  const misses = missesOf(figures, scenario.budgets);
  return {
    figures,
    misses,
    shown: mostTypical(runs, misses[0]),
    events: runs.reduce((sum, run) => sum + run.events, 0),
  };
}

/** Of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

/** The run whose figure is the median of what was missed first. */
function mostTypical(runs: readonly RunReport[], miss: Miss | undefined): RunReport {
  if (miss === undefined) return runs[0]!;
  return runs.find(({figures}) => measuredOf[miss.budget](figures) === miss.measured) ?? runs[0]!;
}

/** A figure in the unit of its budget. Times are whole microseconds, so a comparison in milliseconds is exact enough. */
const measuredOf: Readonly<Record<keyof Budgets, (figures: Figures) => number>> = {
  p50Ms: ({p50Us}) => (p50Us < 0 ? -1 : p50Us / 1000),
  p99Ms: ({p99Us}) => (p99Us < 0 ? -1 : p99Us / 1000),
  errorsPpm: ({errorsPpm}) => errorsPpm,
  stalePpm: ({stalePpm}) => stalePpm,
  throughputMin: ({throughput}) => throughput,
  dollarsMax: ({centsPerMonth}) => centsPerMonth / 100,
  jobsMs: ({jobsUs}) => (jobsUs < 0 ? -1 : jobsUs / 1000),
  jobsLostPpm: ({jobsLostPpm}) => jobsLostPpm,
};

/** In the order in which people should hear of them: what fails before what is slow, and what it costs last. */
const order: readonly (keyof Budgets)[] = [
  'errorsPpm',
  'throughputMin',
  'p50Ms',
  'p99Ms',
  'jobsLostPpm',
  'jobsMs',
  'stalePpm',
  'dollarsMax',
];

export function missesOf(figures: Figures, budgets: Budgets): Miss[] {
  return order.flatMap((budget): Miss[] => {
    const allowed = budgets[budget];
    if (allowed === undefined) return [];
    const measured = measuredOf[budget](figures);
    // Where nothing was answered, nothing was fast either: the errors say so.
    const isMissed = budget === 'throughputMin' ? measured < allowed : measured > allowed;
    return isMissed ? [{budget, measured, allowed}] : [];
  });
}

/** How far past its budgets a trial is, to find the worst. */
function excessOf({misses, figures}: Trial): number {
  const first = misses[0];
  const most = misses.reduce((sum, {measured, allowed, budget}) => {
    const ratio =
      budget === 'throughputMin' ? allowed / Math.max(1, measured) : measured / Math.max(1, allowed);
    return Math.max(sum, Math.min(1_000_000, ratio));
  }, 0);
  return (first === undefined ? 0 : 1_000_000) + most + figures.errorsPpm / 1e9;
}

/** A design under a scenario: a run for each seed and, where a machine is lost, for each node; medians of the seeds, worst of the nodes. */

import {type Miss, measuredOf, missesOf} from '#lib/design-simulator/budgets';
import {type Design, eventsPerRunMax, eventsPerScenarioMax} from '#lib/design-simulator/design';
import {type Figures, figureNames, type RunReport, reportRun} from '#lib/design-simulator/measure';
import type {Model, Scenario} from '#lib/design-simulator/model';
import {type Plan, planDesign} from '#lib/design-simulator/plan';
import {type RunOptions, runDesign} from '#lib/design-simulator/run';

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
  const kills = killsOf(plan, scenario);
  const share = Math.floor(eventsPerScenarioMax / (kills.length * seeds.length));
  const eventsMax = Math.min(eventsPerRunMax, share);
  const trials = kills.map((killed) => trySeeds(plan, scenario, seeds, {killed, eventsMax}));
  const events = trials.reduce((sum, trial) => sum + trial.events, 0);
  const worst = trials.reduce((most, trial) => (excessOf(trial) > excessOf(most) ? trial : most));
  return {...worst, events};
}

function killsOf({nodes}: Plan, {killAtMs}: Scenario): readonly (number | undefined)[] {
  const lost = nodes.filter(({type}) => !managed.has(type)).map(({index}) => index);
  return killAtMs === undefined || lost.length === 0 ? [undefined] : lost;
}

function trySeeds(plan: Plan, scenario: Scenario, seeds: readonly number[], options: RunOptions): Trial {
  const runs = seeds.map((seed) => reportRun(runDesign(plan, scenario, seed, options), options.killed));
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
  return runs.find(({figures}) => measuredOf(miss.budget, figures) === miss.measured) ?? runs[0]!;
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

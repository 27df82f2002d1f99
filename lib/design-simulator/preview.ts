/** One scenario, simulated to be looked at: figures beside their budgets, why one is missed, and the drawing. */
import {blameFor} from '#lib/design-simulator/blame';
import {figureLines, missesOf} from '#lib/design-simulator/budgets';
import type {Design} from '#lib/design-simulator/design';
import type {Model} from '#lib/design-simulator/model';
import {drawTopology} from '#lib/design-simulator/topology';
import {tryScenario} from '#lib/design-simulator/try-scenario';
import type {Topology} from '#lib/verdict/figures/topology';

export type Preview = {
  readonly title: string;
  /** Whether every budget is kept. */
  readonly isKept: boolean;
  readonly sentence: string;
  readonly lines: readonly string[];
  readonly topology: Topology;
};

/** Undefined where the exercise has no such scenario. */
export function previewScenario(
  design: Design,
  model: Model,
  name: string,
  seeds: readonly number[],
): Preview | undefined {
  const scenario = model.scenarios.find((one) => one.name === name);
  if (scenario === undefined) return undefined;
  const {figures, shown} = tryScenario(design, model, scenario, seeds);
  const [miss] = missesOf(figures, scenario.budgets);
  const blame = miss === undefined ? undefined : blameFor(miss, shown);
  return {
    title: scenario.title,
    isKept: miss === undefined,
    sentence: blame === undefined ? 'Every budget is kept.' : sentenceCase(blame.sentence),
    lines: figureLines(figures, scenario.budgets),
    topology: drawTopology(scenario, shown, blame?.node),
  };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What designs of the catalogue measure on seeds that no case has, and how far that is from their budgets. */
import {readdirSync, readFileSync} from 'node:fs';
import {measuredOf, missesOf} from '#lib/design-simulator/budgets';
import {decodeDesign} from '#lib/design-simulator/decode-design';
import type {Figures} from '#lib/design-simulator/measure';
import type {Budgets, Model, Scenario} from '#lib/design-simulator/model';
import {tryScenario} from '#lib/design-simulator/try-scenario';

export const marginPercent = 15;
export const designSlugs = readdirSync('exercises').filter((slug) => slug.startsWith('design-'));
/** Seeds of a plain scenario, and of one in which machines are lost: there each is lost in a run of its own. */
export type Seeds = {readonly plain: readonly number[]; readonly losing: readonly number[]};

function modelOf(slug: string): Model {
  return (JSON.parse(readFileSync(`exercises/${slug}/exercise.json`, 'utf8')) as {signature: Model})
    .signature;
}

function submissions(slug: string, folder: string): string[] {
  return readdirSync(`exercises/${slug}/submissions/${folder}`).map((file) => `${folder}/${file}`);
}

function figures(slug: string, file: string, model: Model, scenario: Scenario, seeds: Seeds): Figures {
  const decoded = decodeDesign(readFileSync(`exercises/${slug}/submissions/${file}`, 'utf8'), model.palette);
  if (!decoded.ok) throw new Error(`${file}: ${decoded.error}`);
  return tryScenario(
    decoded.value,
    model,
    scenario,
    scenario.killAtMs === undefined ? seeds.plain : seeds.losing,
  ).figures;
}

/** How far a figure is on the right side of its budget, in per cent; negative on the wrong one. */
function room(budget: keyof Budgets, allowed: number, measured: Figures): number {
  const value = measuredOf(budget, measured);
  const ratio = budget === 'throughputMin' ? value / allowed : allowed / Math.max(value, 1e-9);
  return (ratio - 1) * 100;
}

/** How many right designs there are, and where one of them keeps a budget with less to spare. */
export function narrowMargins(slug: string, seeds: Seeds): {designs: number; narrow: string[]} {
  const model = modelOf(slug);
  const accepted = submissions(slug, 'accepted');
  const narrow = accepted.flatMap((file) =>
    model.scenarios.flatMap((scenario) => {
      const measured = figures(slug, file, model, scenario, seeds);
      return (Object.entries(scenario.budgets) as [keyof Budgets, number][])
        .map(([budget, allowed]) => ({budget, percent: room(budget, allowed, measured)}))
        .filter(({percent}) => percent < marginPercent)
        .map(({budget, percent}) => `${file}, ${scenario.name}, ${budget}: ${percent.toFixed(1)} %`);
    }),
  );
  return {designs: accepted.length, narrow};
}

/** Wrong designs that miss no budget by as much. */
export function narrowMisses(slug: string, seeds: Seeds): string[] {
  const model = modelOf(slug);
  // Half as much again is a third less room.
  const clear = -100 * (1 - 1 / (1 + marginPercent / 100));
  return submissions(slug, 'wrong-answer').filter(
    (file) =>
      !model.scenarios.some((scenario) => {
        const measured = figures(slug, file, model, scenario, seeds);
        return missesOf(measured, scenario.budgets).some(
          ({budget, allowed}) => room(budget, allowed, measured) < clear,
        );
      }),
  );
}

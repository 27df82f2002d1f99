/** Verdicts of designs must not hang on a seed: right designs keep every budget with room, on seeds that no case has. */
import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {measuredOf, missesOf} from '#lib/design-simulator/budgets';
import {decodeDesign} from '#lib/design-simulator/decode-design';
import type {Figures} from '#lib/design-simulator/measure';
import type {Budgets, Model, Scenario} from '#lib/design-simulator/model';
import {tryScenario} from '#lib/design-simulator/try-scenario';

const marginPercent = 15;
const slugs = readdirSync('exercises').filter((slug) => slug.startsWith('design-'));
const seedSets = [[101, 102, 103], [2001]];

function modelOf(slug: string): Model {
  return (JSON.parse(readFileSync(`exercises/${slug}/exercise.json`, 'utf8')) as {signature: Model})
    .signature;
}

function submissions(slug: string, folder: string): string[] {
  return readdirSync(`exercises/${slug}/submissions/${folder}`).map((file) => `${folder}/${file}`);
}

function figures(slug: string, file: string, model: Model, scenario: Scenario): Figures {
  const decoded = decodeDesign(readFileSync(`exercises/${slug}/submissions/${file}`, 'utf8'), model.palette);
  if (!decoded.ok) throw new Error(`${file}: ${decoded.error}`);
  return tryScenario(decoded.value, model, scenario, seedSets[scenario.killAtMs === undefined ? 0 : 1]!)
    .figures;
}

/** How far a figure is on the right side of its budget, in per cent; negative on the wrong one. */
function room(budget: keyof Budgets, allowed: number, measured: Figures): number {
  const value = measuredOf(budget, measured);
  const ratio = budget === 'throughputMin' ? value / allowed : allowed / Math.max(value, 1e-9);
  return (ratio - 1) * 100;
}

test.each(slugs)(
  `every right design of %s keeps every budget with ${marginPercent} per cent to spare`,
  (slug) => {
    const model = modelOf(slug);
    const accepted = submissions(slug, 'accepted');
    expect(accepted.length).toBeGreaterThanOrEqual(2);
    for (const file of accepted) {
      for (const scenario of model.scenarios) {
        const measured = figures(slug, file, model, scenario);
        for (const [budget, allowed] of Object.entries(scenario.budgets) as [keyof Budgets, number][]) {
          expect(
            room(budget, allowed, measured),
            `${file}, ${scenario.name}, ${budget}`,
          ).toBeGreaterThanOrEqual(marginPercent);
        }
      }
    }
  },
);

test.each(slugs)(
  `every wrong design of %s misses some budget by ${marginPercent} per cent or more`,
  (slug) => {
    const model = modelOf(slug);
    // Half as much again is a third less room.
    const clear = -100 * (1 - 1 / (1 + marginPercent / 100));
    for (const file of submissions(slug, 'wrong-answer')) {
      const isClear = model.scenarios.some((scenario) => {
        const measured = figures(slug, file, model, scenario);
        return missesOf(measured, scenario.budgets).some(
          ({budget, allowed}) => room(budget, allowed, measured) < clear,
        );
      });
      expect(isClear, file).toBe(true);
    }
  },
);

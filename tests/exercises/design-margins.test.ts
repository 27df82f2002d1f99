/**
 * Verdicts of designs must not hang on a seed: right designs keep every budget with room, on a seed that no case has. The
 * soak takes the medians of several.
 */
import {expect, test} from 'vitest';
import {designSlugs, marginPercent, narrowMargins, narrowMisses} from './design-margins.ts';

const seeds = {plain: [101], losing: [2001]};

test.each(designSlugs)(
  `every right design of %s keeps every budget with ${marginPercent} per cent to spare`,
  (slug) => {
    const {designs, narrow} = narrowMargins(slug, seeds);
    expect(designs).toBeGreaterThanOrEqual(2);
    expect(narrow).toEqual([]);
  },
);

test.each(designSlugs)(
  `every wrong design of %s misses some budget by ${marginPercent} per cent or more`,
  (slug) => {
    expect(narrowMisses(slug, seeds)).toEqual([]);
  },
);

/** As tests/exercises/design-margins.test.ts, on the medians of several seeds. */
import {expect, test} from 'vitest';
import {designSlugs, narrowMargins, narrowMisses} from '../exercises/design-margins.ts';

const seeds = {plain: [101, 102, 103], losing: [2001]};

test.each(designSlugs)(
  'right designs of %s keep their budgets, and wrong ones miss them, with room',
  (slug) => {
    expect(narrowMargins(slug, seeds).narrow).toEqual([]);
    expect(narrowMisses(slug, seeds)).toEqual([]);
  },
);

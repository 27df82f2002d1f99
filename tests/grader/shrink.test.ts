import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isSmaller} from '#lib/grader/host/shrink';
import {kindOf} from '#lib/kinds/registry';

/** Shrinks as the search does, with a rule that is known. */
function shrink(kind: 'function' | 'class', input: unknown, fails: (input: unknown) => boolean): unknown {
  let best = JSON.stringify(input);
  for (;;) {
    const smaller = [...kindOf({kind}).smaller(JSON.parse(best))]
      .map((variant) => JSON.stringify(variant))
      .filter((json) => isSmaller(json, best) && fails(JSON.parse(json)))
      .sort((a, b) => (isSmaller(a, b) ? -1 : 1))[0];
    if (smaller === undefined) return JSON.parse(best);
    best = smaller;
  }
}

test('an input shrinks to the one number that matters', () => {
  const fails = (input: unknown) => (input as [number[]])[0].some((n) => n > 5);
  fc.assert(
    fc.property(fc.array(fc.integer({min: -50, max: 50}), {maxLength: 30}), (numbers) => {
      fc.pre(fails([numbers]));
      expect(shrink('function', [numbers], fails)).toEqual([[6]]);
    }),
  );
});

test('a class input shrinks to the calls that matter', () => {
  type Input = {calls: [string, string?][]};
  const fails = (input: unknown) => {
    const names = (input as Input).calls.map(([name]) => name);
    return names.indexOf('put') >= 0 && names.lastIndexOf('get') > names.indexOf('put');
  };
  const call = fc.oneof(fc.tuple(fc.constant('put'), fc.string()), fc.tuple(fc.constant('get')));
  fc.assert(
    fc.property(fc.array(call, {maxLength: 40}), (calls) => {
      const input = {construct: [7], calls};
      fc.pre(fails(input));
      expect(shrink('class', input, fails)).toEqual({construct: [0], calls: [['put', ''], ['get']]});
    }),
  );
});

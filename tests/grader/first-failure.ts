/** Programs that fail in several ways on several cases, and the law that the first failing case decides. */
import fc from 'fast-check';
import {expect} from 'vitest';
import type {Arena} from '../hostile/arena';
import {sumExercise} from './exercises';

/** Where no operation is counted and no time is enough. */
export const endless = '/^(a+)+$/.test("a".repeat(60) + "b")';

/** Each gives the verdict of its name; `killed` is a time limit that costs two workers. */
const ways = {
  'wrong-answer': 'return 0.5',
  'runtime-error': 'throw 1',
  'time-limit': 'for (;;)',
  'output-limit': 'return "x".repeat(5e6)',
  killed: `return ${endless}`,
};
export type Way = keyof typeof ways;
type Failure = {readonly index: number; readonly way: Way};

export function firstDecides(
  arena: Arena,
  tried: readonly Way[],
): fc.IAsyncProperty<[readonly Failure[], number]> {
  const failure = fc.record({
    index: fc.integer({min: 0, max: sumExercise().cases.length - 1}),
    way: fc.constantFrom(...tried),
  });
  const failures = fc.uniqueArray(failure, {minLength: 2, maxLength: 4, selector: ({index}) => index});
  return fc.asyncProperty(failures, fc.integer(), (chosen, seed) => expectFirstDecides(arena, chosen, seed));
}

export async function expectFirstDecides(
  arena: Arena,
  chosen: readonly Failure[],
  seed: number,
): Promise<void> {
  const source = `function sum(n) {
    ${chosen.map(({index, way}) => `if (n.length === ${index * 5}) ${ways[way]};`).join('\n')}
    return n.reduce((a, b) => a + b, 0);
  }`;
  const [first] = chosen.toSorted((a, b) => a.index - b.index);
  const exercise = sumExercise();
  const {verdict} = await arena.grade(exercise, {language: 'javascript', source}, {seed, isExplained: false});
  expect(verdict).toBe(first!.way === 'killed' ? 'time-limit' : first!.way);
}

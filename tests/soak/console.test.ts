/** As tests/grader/console.test.ts, on two thousand programs of another seed. */
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {printsAsNode} from '../grader/printed';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1});
});
afterAll(() => grader.close());

test('what thousands of programs print is what Node prints', async () => {
  const {failed, counterexample} = await fc.check(printsAsNode(grader), {numRuns: 2000, seed: 2});
  expect([failed, counterexample]).toEqual([false, null]);
});

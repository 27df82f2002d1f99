/** Of several ways to fail, killed workers among them, the first case decides: many programs of the law in tests/grader. */
import fc from 'fast-check';
import {afterAll, beforeAll, test} from 'vitest';
import {firstDecides} from '../grader/first-failure';
import {type Arena, openArena} from '../hostile/arena';

let arena: Arena;
beforeAll(async () => {
  arena = await openArena({concurrency: 1, cpuMsMaxPerCase: 300});
});
afterAll(() => arena.close());

test('of several ways to fail the first case decides, in the order of the package and for every seed', async () => {
  const ways = ['wrong-answer', 'runtime-error', 'time-limit', 'output-limit', 'killed'] as const;
  await fc.assert(firstDecides(arena, ways), {numRuns: 60});
});

/** Every attack gets a fair verdict, hurts nobody else, and leaves a grader that works. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {residentMbMax} from '#lib/grader/limits';
import {sumExercise} from '../grader/exercises';
import {type Arena, openArena} from './arena';
import {readAttacks} from './attack';

/** A fraction of what candidates get: what is stopped at 2.5 s is stopped at this as well, and hundreds fit into a minute. */
const cpuMsMaxPerCase = 300;
/** The host may parse and judge; it may not disappear. */
const hostBusyMsMax = 250;

const honest = {
  language: 'javascript',
  source: 'function sum(numbers) { let total = 0; for (const n of numbers) total += n; return total; }',
} as const;
/** Three hidden cases are enough where each costs time. */
const few = sumExercise({cases: sumExercise().cases.slice(2, 5)});
/** Those of SQL have a test of their own, on workers of their runtime. */
const attacks = readAttacks().filter(({language}) => language !== 'sql');
const attacked = new Map<string | undefined, PreparedExercise>([[undefined, few]]);
let arena: Arena;

beforeAll(async () => {
  arena = await openArena({concurrency: 2, cpuMsMaxPerCase});
  for (const {exercise: slug} of attacks) {
    if (slug !== undefined && !attacked.has(slug)) attacked.set(slug, await arena.prepare(slug));
  }
});
afterAll(() => arena.close());

test('there are at least 120 attacks and 25 ways to cheat', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(145);
  expect(attacks.filter(({name}) => name.startsWith('cheat-')).length).toBeGreaterThanOrEqual(25);
});

describe.concurrent('an attack', () => {
  test.each(attacks)(
    '$name: $what',
    async (attack) => {
      const isEndless = attack.verdicts.includes('time-limit');
      const {verdict, message, operations} = await arena.grade(attacked.get(attack.exercise)!, attack, {
        // Measuring the growth of what never ends would take longer than all the rest.
        isExplained: !isEndless,
        isUnhurried: !isEndless,
      });
      expect(attack.verdicts, `${verdict}: ${message}`).toContain(verdict);
      expect(operations).toBeGreaterThanOrEqual(0);
      // Its cases are enough: three hundred fresh inputs after each attack would say the same again.
      const after = await arena.grade(few, honest, {isUnconfirmed: true});
      expect(after).toMatchObject({verdict: 'accepted', score: 100});
    },
  );
});

test('no attack makes the code of a worker throw', () => {
  expect(arena.thrownByWorkers()).toEqual([]);
});

test('no worker passes its memory by more than a quarter, and the host never disappears', () => {
  const residentMb = Math.round(arena.residentMbPeak());
  const slowest = arena.slowest();
  const busyMs = Math.round(arena.hostBusyMsPeak());
  console.info(
    `${attacks.length} attacks: slowest verdict ${Math.round(slowest.ms)} ms (${slowest.name}), ` +
      `largest worker ${residentMb} MB, host busy for ${busyMs} ms at most`,
  );
  expect(residentMb).toBeLessThan(residentMbMax * 1.25);
  expect(busyMs).toBeLessThan(hostBusyMsMax);
});

/**
 * As tests/grader/worker/programs.test.ts, for longer: `PROGRAMS=<how many>`, twenty thousand if nothing is said, of the family
 * `PROGRAM_FAMILY`: another word makes other programs.
 */
import {availableParallelism} from 'node:os';
import {expect, test} from 'vitest';
import {comparePrograms} from '../grader/worker/programs/compare';

const programs = Number(process.env.PROGRAMS ?? 20_000);
const family = process.env.PROGRAM_FAMILY ?? 'long';

test('thousands of random programs leave the same events with the meter and without', async () => {
  const {ran, different} = await comparePrograms(family, programs, availableParallelism());
  console.info(`${ran} of ${programs} random programs ran to their end, ${different.length} could tell`);
  expect(different.slice(0, 5)).toEqual([]);
  expect(ran).toBeGreaterThan(programs * 0.95);
});

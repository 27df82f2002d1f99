/** Every attack in SQL gets its verdict and its sentence, and the next answer on the same worker is judged as ever. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {operationsMaxPerCase, residentMbMax} from '#lib/grader/limits';
import {type Arena, openArena} from './arena';
import {readAttacks} from './attack';

const cpuMsMaxPerCase = 400;
/** As many as any exercise may allow: what ends an attack is not that so little is asked for. */
const operationsMax = operationsMaxPerCase;

const attacks = readAttacks().filter(({language}) => language === 'sql');
const honest: Readonly<Record<string, string>> = {
  'customers-without-orders':
    'SELECT id, name FROM customers WHERE NOT EXISTS (SELECT 1 FROM orders WHERE customer_id = customers.id)',
  'composite-index-order': 'CREATE INDEX inbox ON tickets (firm_id, agent_id, opened_at)',
};
const attacked = new Map<string, PreparedExercise>();
let arena: Arena;

beforeAll(async () => {
  arena = await openArena({concurrency: 1, cpuMsMaxPerCase, runtime: 'sqlite'});
  for (const slug of Object.keys(honest)) {
    const prepared = await arena.prepare(slug);
    // The samples tell what came out, so that the sentence can be looked at.
    const samples = prepared.cases.filter(({sample}) => sample);
    const hidden = prepared.cases.filter(({sample}) => !sample).slice(0, 2);
    const cases = [...samples, ...hidden].map((one) => ({...one, operationsMax}));
    attacked.set(slug, {...prepared, cases});
  }
});
afterAll(() => arena.close());

test('there are at least fifty attacks in SQL', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(50);
  expect(attacks.filter(({exercise}) => honest[exercise ?? ''] === undefined)).toEqual([]);
});

describe('an attack in SQL', () => {
  test.each(attacks)(
    '$name: $what',
    async (attack) => {
      const exercise = attacked.get(attack.exercise!)!;
      const isExplained = attack.verdicts.includes('wrong-answer');
      const {verdict, message} = await arena.grade(exercise, attack, {isExplained});
      expect(attack.verdicts, `${verdict}: ${message}`).toContain(verdict);
      if (attack.says !== undefined) expect(message).toContain(attack.says);
      const source = honest[attack.exercise!]!;
      const after = await arena.grade(exercise, {language: 'sql', source});
      expect(after).toMatchObject({verdict: 'accepted', score: 100});
    },
  );
});

test('no worker of SQL passes its memory', () => {
  const residentMb = Math.round(arena.residentMbPeak());
  const {name, ms} = arena.slowest();
  console.info(`${attacks.length} attacks in SQL: slowest ${Math.round(ms)} ms (${name}), largest worker ${residentMb} MB`);
  expect(residentMb).toBeLessThan(residentMbMax);
});

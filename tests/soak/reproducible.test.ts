/**
 * The same source and seed give the same grade, to the byte, in fifty runs on a machine that has nothing else to do and
 * in fifty with every core burning: every kind of verdict, every kind of exercise, counterexamples and measured growth too.
 * `RUNS` says how many instead of fifty.
 */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {Grade} from '#lib/verdict/grade';
import {gradeAll, realSpecimens, type Specimen, specimens, whileBurning} from '../grader/reproduction';

const runs = Number(process.env.RUNS ?? 50);

let grader: Grader;
let chosen: readonly Specimen[];
let first: readonly string[];
beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
  chosen = [...specimens, ...(await realSpecimens(grader))];
  first = await gradeAll(grader, chosen);
});
afterAll(() => grader.close());

/** The names of those whose grade was ever another, with the grade. */
async function differing(): Promise<string[]> {
  const others: string[] = [];
  for (let run = 0; run < runs; run++) {
    const texts = await gradeAll(grader, chosen);
    for (const [index, {name}] of chosen.entries()) {
      if (texts[index] !== first[index])
        others.push(`${name}, run ${run}:\n${first[index]}\n${texts[index]}`);
    }
  }
  return others;
}

test('every kind of verdict and every kind of exercise is among them', () => {
  const grades = first.map((text) => JSON.parse(text) as Grade);
  expect(grades.map(({verdict}) => verdict)).toEqual(chosen.map(({verdict}) => verdict));
  expect([...new Set(chosen.map(({verdict}) => verdict))].toSorted()).toEqual([
    'accepted',
    'compile-error',
    'memory-limit',
    'output-limit',
    'runtime-error',
    'time-limit',
    'wrong-answer',
  ]);
  expect([...new Set(chosen.map(({exercise}) => exercise.signature.kind))].toSorted()).toEqual([
    'async',
    'class',
    'function',
    'simulation',
  ]);
});

test(`${runs} runs on an idle machine are the same to the byte`, async () => {
  expect(await differing()).toEqual([]);
});

test(`${runs} runs with every core burning are the same to the byte`, async () => {
  expect(await whileBurning(differing)).toEqual([]);
});

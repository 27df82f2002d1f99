/**
 * The same source and seed give the same verdict and the same counts, byte for byte, whatever else the machine does. A
 * run of small programs on each; `npm run test:soak` does fifty of many.
 */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {Grade} from '#lib/verdict/grade';
import {gradeExplained} from '../support/grade-explained';
import {gradeAll, specimens, whileBurning} from './reproduction';

const runs = 1;
const msMax = 300_000;

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
});
afterAll(() => grader.close());

async function gradeTimes(): Promise<string[]> {
  const texts: string[] = [];
  for (let run = 0; run < runs; run++) texts.push((await gradeAll(grader, specimens)).join('\n'));
  return texts;
}

test('each submission ends as it says', async () => {
  const texts = await gradeAll(grader, specimens);
  const verdicts = texts.map((text) => (JSON.parse(text) as Grade).verdict);
  expect(verdicts).toEqual(specimens.map(({verdict}) => verdict));
});

test(
  'grades on an idle machine and with every core burning are the same to the byte',
  async () => {
    const idle = await gradeTimes();
    const burning = await whileBurning(gradeTimes);
    for (const text of [...idle, ...burning]) expect(text).toBe(idle[0]);
  },
  msMax,
);

test('another seed gives other draws, and the receipt says which seed it was', async () => {
  const {exercise, source, language} = specimens.find(({name}) => name === 'draws at random')!;
  const gradeWith = (seed: number): Promise<Grade> =>
    gradeExplained(grader, {exercise, language, source, seed});
  const [one, other] = await Promise.all([gradeWith(1), gradeWith(2)]);
  expect([one.receipt.seed, other.receipt.seed]).toEqual([1, 2]);
  expect(one.counterexample?.actualText).not.toBe(other.counterexample?.actualText);
});

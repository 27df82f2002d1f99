/** What is more urgent goes first through one real worker, whichever door of the grader it came by. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {passedOverMax} from '#lib/grader/limits';
import {sumExercise} from './exercises';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
  // The worker of authors is started by the first who needs it.
  await grader.run({...code, inputs});
});
afterAll(() => grader?.close());

const exercise = sumExercise();
const code = {
  exercise,
  language: 'javascript',
  source: 'const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);',
} as const;
/** Judged in one visit to a worker. */
const wrong = {...code, source: 'const sum = () => 0.5;'};
const each = 40;
const inputs = [{id: 'one', inputJson: '[[1,2]]'}];

/** The names of what was asked, as each was answered. */
async function answers(
  asked: ReadonlyArray<readonly [name: string, ask: () => Promise<unknown>]>,
): Promise<string[]> {
  const order: string[] = [];
  await Promise.all(asked.map(([name, ask]) => ask().then(() => order.push(name))));
  return order;
}

test('submissions go before the rejudging that was asked for earlier', async () => {
  const grade = (seed: number, urgency: 'submit' | 'rejudge') =>
    [urgency, () => grader.grade({...wrong, seed, urgency})] as const;
  const order = await answers([
    ...Array.from({length: each}, (_, seed) => grade(seed, 'rejudge')),
    ...Array.from({length: each}, (_, seed) => grade(seed, 'submit')),
  ]);
  // Those that went first were in hand already, or had been passed over their number of times.
  const early = order.slice(0, order.lastIndexOf('submit')).filter((name) => name === 'rejudge');
  expect(early.length).toBeLessThanOrEqual(1 + Math.ceil((2 * each) / passedOverMax));
});

test('a run goes before the submissions that were sent earlier', async () => {
  const order = await answers([
    ...Array.from({length: each}, (_, seed) => ['submit', () => grader.grade({...wrong, seed})] as const),
    ['run', () => grader.run({...code, inputs})],
  ]);
  // It asks the reference first, while they go on.
  expect(order.indexOf('run')).toBeLessThan(each / 2);
});

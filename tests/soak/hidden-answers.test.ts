/** As tests/exercises/hidden-answers.test.ts, with a Run of every sample. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {answersTold} from '../exercises/hidden-answers.ts';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

test('neither the page nor a Run tells what the reference answers where answers are documents', async () => {
  const {found, walked} = await answersTold(grader, Number.POSITIVE_INFINITY);
  expect(found).toEqual([]);
  expect(walked).toBeGreaterThanOrEqual(12);
});

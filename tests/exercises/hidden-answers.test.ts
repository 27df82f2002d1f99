/**
 * Where an answer is a document and no code, the right output for an input may be the answer itself, or tell how the reference is
 * made: neither the page nor a Run of a sample says it. The soak runs all samples.
 */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {answersTold} from './hidden-answers.ts';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

test('neither the page nor a Run tells what the reference answers where answers are documents', async () => {
  const {found, walked} = await answersTold(grader, 1);
  expect(found).toEqual([]);
  expect(walked).toBeGreaterThanOrEqual(12);
});

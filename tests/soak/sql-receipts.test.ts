/** Answers in SQL are graded the same to the byte with every core burning, time limits and their plans included. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {gradeAll, specimenOf, sqlFiles, whileBurning} from '../grader/reproduction';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1});
});
afterAll(() => grader.close());

test('an answer in SQL ends as it did before while every core burns', async () => {
  const specimens = await Promise.all(sqlFiles.map((file) => specimenOf(grader, file)));
  const texts = await gradeAll(grader, specimens);
  expect(await whileBurning(() => gradeAll(grader, specimens))).toEqual(texts);
});

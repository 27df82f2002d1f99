/** An answer in SQL ends in the same way, after the same steps, with the same explanation: on one grader, on another, and on a busy machine. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {Grade} from '#lib/verdict/grade';
import {gradeAll, type Specimen, specimenOf, sqlFiles, whileBurning} from '../reproduction';

const msMax = 300_000;
/** While every core burns, what takes long without it takes very long. */
const burntMax = 2;

const graders: Grader[] = [];
let specimens: readonly Specimen[];
beforeAll(async () => {
  graders.push(
    await createGrader({concurrency: 1, spares: 0}),
    await createGrader({concurrency: 1, spares: 0}),
  );
  specimens = await Promise.all(sqlFiles.map((file) => specimenOf(graders[0]!, file)));
}, msMax);
afterAll(() => Promise.all(graders.map((grader) => grader.close())));

test(
  'an answer ends as its folder says, shows what it did, and does so again wherever it is graded',
  async () => {
    const texts = await gradeAll(graders[0]!, specimens);
    const grades = texts.map((text) => JSON.parse(text) as Grade);
    expect(grades.map(({verdict}) => verdict)).toEqual(specimens.map(({verdict}) => verdict));
    for (const {receipt} of grades) {
      expect(receipt).toMatchObject({language: 'sql', engine: expect.stringMatching(/^sqlite 3/)});
    }
    const figures = grades.map(({counterexample}) => counterexample?.figure?.kind);
    expect(figures).toEqual([undefined, 'table-diff', 'query-plan', 'query-plan']);
    expect(await gradeAll(graders[1]!, specimens)).toEqual(texts);
    // The soak does it with all of them.
    const few = specimens.slice(0, burntMax);
    expect(await whileBurning(() => gradeAll(graders[0]!, few))).toEqual(texts.slice(0, burntMax));
  },
  msMax,
);

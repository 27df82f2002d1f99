/**
 * Fair to what is right: every accepted submission of every exercise is accepted whichever of the sets of fresh inputs the
 * seed of the submission chooses.
 */
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {loadPackage} from '#lib/exercises/package';
import {listSlugs} from '#lib/exercises/package-folders';
import {prepareExercise} from '#lib/exercises/prepare';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {confirmationSetsPerExercise} from '#lib/grader/limits';

const atOnce = 2;
const seeds = Array.from({length: confirmationSetsPerExercise}, (_, seed) => seed);

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: atOnce});
});
afterAll(() => grader.close());

test.each(await listSlugs('exercises'))('%s accepts what is right with every seed', async (slug) => {
  const loaded = await loadPackage(path.resolve('exercises', slug));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const prepared = await prepareExercise(loaded.value, grader.author);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const right = loaded.value.submissions.filter(({expected}) => expected === 'accepted');
  expect(right.length).toBeGreaterThan(0);
  for (const {name, language, source} of right) {
    const refused = await Promise.all(
      seeds.map(async (seed) => {
        const grade = await grader.grade({exercise: prepared.value, language, source, seed});
        return grade.verdict === 'accepted'
          ? []
          : [`${name}, seed ${seed}: ${grade.verdict}: ${grade.message}`];
      }),
    );
    expect(refused.flat()).toEqual([]);
  }
});

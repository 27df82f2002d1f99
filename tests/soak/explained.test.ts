/**
 * Every wrong submission of every package is explained: by a fresh input that shows the fault, with its timeline or its
 * sequence where the order of events matters, or else by what the failed case is about and a hint. Kinds whose inputs are
 * questions, all of which are cases, have nothing to search: there it is always the latter.
 */
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {loadPackage} from '#lib/exercises/package';
import {listSlugs, packageFolder} from '#lib/exercises/package-folders';
import {prepareExercise} from '#lib/exercises/prepare';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {counterexampleCharactersMax} from '#lib/grader/limits';
import {kindOf} from '#lib/kinds/registry';
import type {Grade} from '#lib/verdict/grade';
import {gradeExplained} from '../support/grade-explained';

const folder = path.join(import.meta.dirname, '../../exercises');
const seed = 1;
/** Of all wrong submissions, those that a fresh input shows: what generators and budgets are good for. */
const counterexampleShareMin = 0.98;
const explainable = ['wrong-answer', 'runtime-error'];

type Explained = {
  readonly name: string;
  readonly kind: string;
  readonly hasFreshInputs: boolean;
  readonly grade: Grade;
};

const all: Explained[] = [];
let grader: Grader;

beforeAll(async () => {
  grader = await createGrader({concurrency: 1});
});
afterAll(() => grader.close());

test.each(await listSlugs(folder))(
  'every wrong submission of %s has a counterexample, or is named',
  async (slug) => {
    const loaded = await loadPackage(packageFolder(folder, slug));
    if (!loaded.ok) throw new Error(`${slug} does not load`);
    const prepared = await prepareExercise(loaded.value, grader.author);
    if (!prepared.ok) throw new Error(`${slug} cannot be prepared`);
    const exercise = prepared.value;
    const {signature} = exercise;
    const hasFreshInputs = kindOf(signature).effort(signature).search.sweepsMax > 0;
    for (const {path: file, expected, language, source} of loaded.value.submissions) {
      if (!explainable.includes(expected)) continue;
      const grade = await gradeExplained(grader, {exercise, language, source, seed});
      const name = `${slug}/${file}`;
      all.push({name, kind: signature.kind, hasFreshInputs, grade});
      if (hasFreshInputs && grade.counterexample === undefined) console.info(`${name} has no counterexample`);
    }
  },
);

const namesOf = (some: readonly Explained[]): string[] => some.map(({name}) => name);

test('there are hundreds of them', () => {
  expect(all.length).toBeGreaterThan(500);
});

test('each has a counterexample, or the category of the failed case and a hint', () => {
  const unexplained = all.filter(
    ({grade: {counterexample, failureCategory}}) =>
      counterexample === undefined &&
      (failureCategory?.category === undefined || failureCategory.hint === undefined),
  );
  expect(namesOf(unexplained)).toEqual([]);
});

test('no counterexample is longer than a page can bear', () => {
  const long = all.filter(
    // With a space after each comma, what is shown is longer than the JSON that the bound is about.
    ({grade}) => (grade.counterexample?.inputText.length ?? 0) > 2 * counterexampleCharactersMax,
  );
  expect(namesOf(long)).toEqual([]);
});

test(`where fresh inputs can be made, at least ${counterexampleShareMin * 100} % have a counterexample`, () => {
  const searched = all.filter(({hasFreshInputs}) => hasFreshInputs);
  const without = searched.filter(({grade}) => grade.counterexample === undefined);
  const share = 1 - without.length / searched.length;
  expect(share, namesOf(without).join('\n')).toBeGreaterThanOrEqual(counterexampleShareMin);
});

test('where the order of events matters, a wrong answer is drawn as a timeline or a sequence', () => {
  const bare = all.filter(
    ({kind, grade: {verdict, counterexample}}) =>
      verdict === 'wrong-answer' &&
      counterexample !== undefined &&
      // What throws on the small input has no answer to draw.
      !counterexample.sentence.includes(' threw ') &&
      ((kind === 'async' && counterexample.figure?.kind !== 'timeline') ||
        (kind === 'simulation' && counterexample.figure?.kind !== 'sequence')),
  );
  expect(namesOf(bare)).toEqual([]);
});

/**
 * Where an answer is a document and no code, the right output for an input may be the answer itself, or tell how the reference is
 * made: neither the page nor a Run says it.
 */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {exerciseView} from '#lib/exercises/exercise-view';
import {loadPackage} from '#lib/exercises/package';
import {listSlugs, packageFolder} from '#lib/exercises/package-folders';
import {prepareCached} from '#lib/exercises/prepared-cache';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {inputOf} from '#lib/kinds/inputs';
import {kindOf} from '#lib/kinds/registry';
import {sharedPrepared} from '../support/prepared-exercises';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1});
});
afterAll(() => grader.close());

/** Enough of a long answer to know it by. */
const pieceCharacters = 60;

/** Own inputs go the same way; a design takes seconds for each. */
function samplesOf({cases}: PreparedExercise): Array<{id: string; inputJson: string}> {
  return cases.filter(({sample}) => sample).map(({id, inputJson}) => ({id, inputJson}));
}

/** What the reference answers, as people read it to each case. */
function answersOf({signature, cases}: PreparedExercise): string[] {
  const {formatOutput} = inputOf(signature);
  return cases.map(({expectedJson}) =>
    JSON.stringify(formatOutput(decodeTagged(expectedJson)))
      .slice(1, pieceCharacters)
      .replace(/"$/, ''),
  );
}

/** Model answers are published beside their question: whoever assesses his own text needs them. */
function published({signature}: PreparedExercise): string {
  const editor = kindOf(signature).editor?.(signature);
  return editor?.form === 'sheet'
    ? JSON.stringify(editor.questions.map((one) => (one.form === 'text' ? one.model : '')))
    : '';
}

test('neither the page nor a Run tells what the reference answers where answers are documents', async () => {
  const found: string[] = [];
  let walked = 0;
  for (const slug of await listSlugs('exercises')) {
    const folder = packageFolder('exercises', slug);
    const loaded = await loadPackage(folder);
    if (!loaded.ok) throw new Error(`${folder} does not load`);
    const {signature, submissions} = loaded.value;
    if (kindOf(signature).editor === undefined) continue;
    const prepared = await prepareCached(loaded.value, grader.author, sharedPrepared);
    if (!prepared.ok) throw new Error(`${folder} cannot be prepared`);
    const exercise = prepared.value;
    const {language, source} = submissions.find(({expected}) => expected === 'wrong-answer')!;
    const {cases} = await grader.run({exercise, language, source, inputs: samplesOf(exercise)});
    // What the code under test gave is its own, right answers included.
    const said = cases.map(({outcome: _, ...rest}) => rest);
    const own = cases.flatMap(({outcome}) => (outcome.kind === 'returned' ? [outcome.valueText] : []));
    const {statementHtml, samples, editor} = exerciseView(exercise);
    const shown = JSON.stringify({statementHtml, samples, editor, said});
    const secrets = answersOf(exercise).filter(
      (answer) => !published(exercise).includes(answer) && !own.includes(answer),
    );
    expect(secrets.length, slug).toBeGreaterThan(0);
    walked += 1;
    found.push(...secrets.filter((answer) => shown.includes(answer)).map((answer) => `${slug}: ${answer}`));
  }
  expect(found).toEqual([]);
  expect(walked).toBeGreaterThanOrEqual(12);
});

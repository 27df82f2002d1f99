/** Looks for what the reference answers in the page and in a Run of every exercise whose answers are documents. */
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {exerciseView} from '#lib/exercises/exercise-view';
import {loadPackage} from '#lib/exercises/package';
import {listSlugs, packageFolder} from '#lib/exercises/package-folders';
import {prepareCached} from '#lib/exercises/prepared-cache';
import type {Grader} from '#lib/grader/grader';
import {inputOf} from '#lib/kinds/inputs';
import {kindOf} from '#lib/kinds/registry';
import {sharedPrepared} from '../support/prepared-exercises';

/** Enough of a long answer to know it by. */
const pieceCharacters = 60;

/** Own inputs go the same way; a design takes seconds for each. */
function samplesOf({cases}: PreparedExercise, most: number): Array<{id: string; inputJson: string}> {
  return cases
    .filter(({sample}) => sample)
    .slice(0, most)
    .map(({id, inputJson}) => ({id, inputJson}));
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

/** Each answer that reached the browser, with its exercise; and how many exercises were looked at. Runs the first `samplesMax` samples. */
export async function answersTold(
  grader: Grader,
  samplesMax: number,
): Promise<{found: string[]; walked: number}> {
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
    const {cases} = await grader.run({exercise, language, source, inputs: samplesOf(exercise, samplesMax)});
    // What the code under test gave is its own, right answers included.
    const said = cases.map(({outcome: _, ...rest}) => rest);
    const own = cases.flatMap(({outcome}) => (outcome.kind === 'returned' ? [outcome.valueText] : []));
    const {statementHtml, samples, editor} = exerciseView(exercise);
    const shown = JSON.stringify({statementHtml, samples, editor, said});
    const secrets = answersOf(exercise).filter(
      (answer) => !published(exercise).includes(answer) && !own.includes(answer),
    );
    if (secrets.length === 0) found.push(`${slug}: has no answer to keep`);
    walked += 1;
    found.push(...secrets.filter((answer) => shown.includes(answer)).map((answer) => `${slug}: ${answer}`));
  }
  return {found, walked};
}

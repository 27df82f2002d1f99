/** What checking examples comes to, wherever it is worked out: in the web server, or in a grader of its own. */
import {examplesMax, expectedCharactersMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Grader} from '#lib/grader/grader';
import {inputOf} from '#lib/kinds/inputs';
import {runsBusy} from '#lib/submissions/answer-run';
import {readInput} from '#lib/submissions/own-input';
import type {Example, ExamplesResult} from '#lib/verdict/examples';

const tooMuchWork: Refusal = {
  kind: 'conflict',
  message: 'Checking these examples takes too long. Make them smaller, or check fewer at a time.',
};

/** `input` and `expected` as the workspace writes them. */
export type WrittenExample = {readonly input: string; readonly expected: string};
export type ExamplesQuestion = {
  readonly exerciseVersionId: string;
  readonly examples: readonly WrittenExample[];
};

export type CheckingExamples = {
  readonly exercises: PreparedExercises;
  readonly grader: Pick<Grader, 'checkExamples' | 'author'>;
};

/** A refusal's field is the place of the example it is about and what is wrong of it: `1.expected`. */
export async function answerExamples(
  {exercises, grader}: CheckingExamples,
  {exerciseVersionId, examples}: ExamplesQuestion,
): Promise<Result<ExamplesResult>> {
  if (examples.length === 0 || examples.length > examplesMax) {
    return err({kind: 'invalid', field: 'examples', message: `Send 1 to ${examplesMax} examples.`});
  }
  try {
    const exercise = await exercises.read(exerciseVersionId);
    const read: Example[] = [];
    for (const [index, example] of examples.entries()) {
      const one = await readExample(exercise, example, index, grader);
      if (!one.ok) return one;
      read.push(one.value);
    }
    return ok(await grader.checkExamples({exercise, examples: read}));
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    // What broke the grader off is no program of whoever asked; the next try finds another host.
    if (name === 'GraderBusy' || name === 'GraderDied') return err(runsBusy);
    if (name === 'BudgetSpent') return err(tooMuchWork);
    throw error;
  }
}

async function readExample(
  exercise: PreparedExercise,
  {input, expected}: WrittenExample,
  index: number,
  {author}: CheckingExamples['grader'],
): Promise<Result<Example>> {
  const at = (field: string, message: string): Refusal => ({
    kind: 'invalid',
    field: `${index}.${field}`,
    message,
  });
  const {parseOutput} = inputOf(exercise.signature);
  if (parseOutput === undefined) {
    return err({
      kind: 'conflict',
      message:
        'What happens here depends on the order of events, so no result can be written down beforehand. Run your input instead.',
    });
  }
  const inputJson = await readInput(exercise, input, author);
  if (!inputJson.ok)
    return inputJson.error.kind === 'invalid' ? err(at('input', inputJson.error.message)) : inputJson;
  if (expected.length > expectedCharactersMax) {
    return err(
      at('expected', `What is expected is too long; at most ${expectedCharactersMax} characters are taken.`),
    );
  }
  const output = parseOutput(decodeTagged(inputJson.value), expected);
  if (!output.ok) return err(at('expected', output.message));
  return ok({id: String(index), inputJson: inputJson.value, expectedJson: encodeTagged(output.value)});
}

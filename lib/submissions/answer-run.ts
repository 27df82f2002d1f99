/** What a Run comes to, wherever it is worked out: in the web server, or in a grader of its own. */
import {runInputsMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Grader} from '#lib/grader/grader';
import {type Code, checkOffered} from '#lib/submissions/code';
import {readInput} from '#lib/submissions/own-input';
import type {RunResult} from '#lib/verdict/grade';

export const runsBusy: Refusal = {
  kind: 'busy',
  message: 'Too many runs at once just now. Your code is kept; run it again in a moment.',
};
/** Whose doing it was is not known: whatever ran beside it may have been the cause. */
const brokenOff: Refusal = {
  kind: 'busy',
  message: 'The grader broke down while your code ran, and starts again. Your code is kept; run it again.',
};
/** Its doing beyond doubt: nothing else was there. */
const refused: Refusal = {
  kind: 'conflict',
  message:
    'This code has brought the grader down several times, in the end alone in a process of its own, so it is not run again. That is our fault, and it is on record.',
};

/**
 * `inputs`: each as the workspace writes one, `nums = [1, 2]` or one call a line; absent: the samples. The result of each
 * has its place in this list as its id.
 */
export type RunQuestion = Code & {readonly exerciseVersionId: string; readonly inputs?: readonly string[]};

export type Answering = {
  readonly exercises: PreparedExercises;
  readonly grader: Pick<Grader, 'run' | 'author'>;
};

export async function answerRun(
  {exercises, grader}: Answering,
  {exerciseVersionId, inputs: texts, language, source}: RunQuestion,
): Promise<Result<RunResult>> {
  try {
    const exercise = await exercises.read(exerciseVersionId);
    const offered = checkOffered(exercise.languages, language);
    if (!offered.ok) return offered;
    const inputs = await inputsOf(exercise, texts, grader.author);
    if (!inputs.ok) return inputs;
    return ok(await grader.run({exercise, language, source, inputs: inputs.value}));
  } catch (error) {
    if (error instanceof Error && error.name === 'GraderBusy') return err(runsBusy);
    if (error instanceof Error && error.name === 'GraderDied') return err(brokenOff);
    if (error instanceof Error && error.name === 'GraderRefused') return err(refused);
    throw error;
  }
}

type RunInput = {readonly id: string; readonly inputJson: string};

async function inputsOf(
  exercise: PreparedExercise,
  texts: readonly string[] | undefined,
  author: AuthorRunner,
): Promise<Result<RunInput[]>> {
  if (texts === undefined) {
    return ok(exercise.cases.filter(({sample}) => sample).map(({id, inputJson}) => ({id, inputJson})));
  }
  if (texts.length === 0 || texts.length > runInputsMax) {
    return err({kind: 'invalid', field: 'inputs', message: `Send 1 to ${runInputsMax} inputs.`});
  }
  const inputs: RunInput[] = [];
  for (const [index, text] of texts.entries()) {
    const inputJson = await readInput(exercise, text, author);
    if (!inputJson.ok) {
      const {error} = inputJson;
      // Of several, it has to be said which.
      return error.kind === 'invalid' && texts.length > 1
        ? err({...error, field: `${index}.input`})
        : inputJson;
    }
    inputs.push({id: String(index), inputJson: inputJson.value});
  }
  return ok(inputs);
}

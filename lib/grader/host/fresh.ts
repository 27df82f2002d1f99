/** Fresh inputs: made by the exercise's generator, answered by its reference, and tried with a submission in a realm of its own. */
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedCase, PreparedExercise} from '#lib/exercises/exercise';
import {operationsMax} from '#lib/exercises/operation-limit';
import type {MeasureRequest} from '#lib/grader/grader';
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob, outputCharactersMaxOf} from '#lib/grader/host/candidate';
import {type Judged, judgeAll, type Trial} from '#lib/grader/host/judging';
import type {Pool} from '#lib/grader/host/pool';
import type {CandidateJob} from '#lib/grader/protocol';

export type FreshInput = {readonly seed: string; readonly size: number};
export type FreshCase = Omit<Trial, 'outcome'>;
export type Tried = {readonly trial: Trial; readonly judged: Judged};

/** What the generator makes of these; what it fails to make is left out, and so is what comes twice. */
export async function generateInputs(
  author: AuthorRunner,
  exercise: PreparedExercise,
  inputs: readonly FreshInput[],
): Promise<string[]> {
  const calls = inputs.map(({seed, size}) => ({call: 'generate', seed, size}) as const);
  const answers = await author.evaluate({script: exercise.authorScript, calls});
  const made = answers.flatMap((answer) => (answer.kind === 'value' ? [answer.valueJson] : []));
  return [...new Set(made)].filter(isFresh(exercise));
}

/** Chance, or shrinking, may come upon a hidden case: then it stays hidden, and another input is shown or none. */
export function isFresh({cases}: PreparedExercise): (inputJson: string) => boolean {
  const hidden = hiddenOf.get(cases) ?? hiddenInputs(cases);
  hiddenOf.set(cases, hidden);
  return (inputJson) => !hidden.has(encodeTagged(decodeTagged(inputJson)));
}

/** By the list itself: a prepared exercise never changes, and its inputs may be long. */
const hiddenOf = new WeakMap<readonly PreparedCase[], ReadonlySet<string>>();

function hiddenInputs(cases: readonly PreparedCase[]): ReadonlySet<string> {
  return new Set(
    cases.filter(({sample}) => !sample).map(({inputJson}) => encodeTagged(decodeTagged(inputJson))),
  );
}

/** Inputs with what the reference answers, and its limits; where it does not answer, there is nothing to compare with. */
export async function answerInputs(
  author: AuthorRunner,
  {signature, reference, limits}: PreparedExercise,
  inputsJson: readonly string[],
): Promise<FreshCase[]> {
  const answers = await author.runReference({signature, reference, inputsJson});
  return inputsJson.flatMap((inputJson, index): FreshCase[] => {
    const answer = answers[index];
    if (answer?.kind !== 'returned') return [];
    return [
      {
        inputJson,
        operationsMax: operationsMax(limits, answer.operations),
        expectedJson: answer.outputJson,
      },
    ];
  });
}

/** One result for each case that ran; cases are missing when workers died too often on this code. */
export async function tryCases(
  pool: Pool,
  author: AuthorRunner,
  request: MeasureRequest,
  cases: readonly FreshCase[],
): Promise<readonly Tried[]> {
  return judgeTrials(author, request.exercise, await runTrials(pool, request, cases));
}

export async function runTrials(
  pool: Pool,
  {exercise, language, source, seed}: MeasureRequest,
  cases: readonly FreshCase[],
  /** Where most are small. */
  holdsReplies?: CandidateJob['holdsReplies'],
): Promise<readonly Trial[]> {
  const job = candidateJob({
    signature: exercise.signature,
    language,
    source,
    seed,
    memoryMbMax: exercise.limits.memoryMbMax,
    outputCharactersMax: outputCharactersMaxOf(
      exercise,
      cases.map(({expectedJson}) => expectedJson),
    ),
    withConsole: false,
    cases,
  });
  const {outcomes} = await runBatch(pool, {...job, holdsReplies}, candidateAllowance);
  return cases.flatMap((one, index): Trial[] => {
    const outcome = outcomes.get(index);
    return outcome === undefined ? [] : [{...one, outcome}];
  });
}

export async function judgeTrials(
  author: AuthorRunner,
  exercise: PreparedExercise,
  trials: readonly Trial[],
): Promise<readonly Tried[]> {
  const judged = await judgeAll(exercise, trials, author);
  return trials.map((trial, index) => ({trial, judged: judged[index]!}));
}

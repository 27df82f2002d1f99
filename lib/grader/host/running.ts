/** Runs inputs that may be seen, with the console, beside what the reference answers. Nothing is graded. */
import {sourceBytesMax} from '#lib/base/limits';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {AuthorRunner, ReferenceAnswer} from '#lib/exercises/author-runner';
import {operationsMax} from '#lib/exercises/operation-limit';
import type {RunRequest} from '#lib/grader/grader';
import {type Outcome, runBatch} from '#lib/grader/host/batch';
import {callsOf} from '#lib/grader/host/calls';
import {candidateAllowance, candidateJob, outputCharactersMaxOf} from '#lib/grader/host/candidate';
import {placeOf} from '#lib/grader/host/evidence';
import {type Judged, judgeAll, type Trial} from '#lib/grader/host/judging';
import type {Pool} from '#lib/grader/host/pool';
import {whyNothingIsRight} from '#lib/grader/host/right-answers';
import {describeFailure, returnedText, verdictOfFailure} from '#lib/grader/host/sentences';
import {inputOf} from '#lib/kinds/inputs';
import type {Diagnostic, RunCase, RunResult} from '#lib/verdict/grade';

export async function runInputs(pool: Pool, author: AuthorRunner, request: RunRequest): Promise<RunResult> {
  const {exercise, language, source, inputs} = request;
  const {signature, reference, limits} = exercise;
  if (Buffer.byteLength(source) > sourceBytesMax) {
    const compileMessage = `The source is larger than ${sourceBytesMax / 1024} KB.`;
    return {diagnostics: [], compileMessage, cases: []};
  }
  const inputsJson = inputs.map(({inputJson}) => inputJson);
  const answers = await author.runReference({signature, reference, inputsJson});
  const cases = inputs.map(({inputJson}, index) => ({
    inputJson,
    operationsMax: operationsAllowed(request, answers[index]),
  }));
  const memoryMbMax = limits.memoryMbMax;
  const outputCharactersMax = outputCharactersMaxOf(exercise, answers.flatMap(outputOf));
  const wanted = {signature, language, source, seed: 0, memoryMbMax, outputCharactersMax, withConsole: true};
  const job = candidateJob({...wanted, cases});
  const {refused, outcomes} = await runBatch(pool, job, candidateAllowance);
  if (refused !== undefined) {
    return {diagnostics: refused.diagnostics, compileMessage: refused.message, cases: []};
  }
  const shown = await judgeShown(request, cases, answers, outcomes, author);
  const diagnostics: Diagnostic[] = [];
  const results = inputs.flatMap(({id, inputJson}, index): RunCase[] => {
    const outcome = outcomes.get(index);
    if (outcome === undefined) return [];
    const [place] = placeOf(outcome);
    if (place !== undefined && !diagnostics.some(({line, message}) => isAt(place, line, message))) {
      diagnostics.push(place);
    }
    const {judgement, noRightAnswer} = shown.get(index) ?? {};
    const answer = noRightAnswer === undefined ? answers[index] : undefined;
    const expectedJson = answer?.kind === 'returned' ? {expectedJson: answer.outputJson} : {};
    const {format, formatOutput, formatExpected} = inputOf(signature);
    const expectedText =
      answer?.kind === 'returned' ? formatExpected(decodeTagged(answer.outputJson)) : undefined;
    const allowed = {operationsMax: cases[index]?.operationsMax ?? 0, memoryMbMax, outputCharactersMax};
    const calls = callsOf(signature, {inputJson, outcome, ...expectedJson}, judgement ?? {});
    return [
      {
        id,
        inputText: format(decodeTagged(inputJson)),
        outcome:
          outcome.kind === 'returned'
            ? {
                kind: 'returned',
                valueText: judgement?.actualText ?? returnedText(outcome.valueJson, formatOutput),
                matches: judgement?.verdict === 'accepted',
              }
            : {
                kind: 'failed',
                // What came before an exception may be wrong already; a submission would be told so.
                verdict: judgement?.verdict ?? verdictOfFailure(outcome),
                message: describeFailure(outcome, allowed),
                ...(place === undefined ? {} : {place}),
              },
        ...(expectedText === undefined ? {} : {expectedText}),
        ...(calls === undefined ? {} : {calls}),
        ...(noRightAnswer === undefined ? {} : {noRightAnswer}),
        ...(judgement === undefined || noRightAnswer !== undefined ? {} : reasonsOf(judgement)),
        consoleText: outcome.console,
        consoleTruncated: outcome.consoleCut,
        operations: outcome.operations,
        cpuMs: outcome.cpuMs,
      },
    ];
  });
  return {diagnostics, cases: results};
}

function outputOf(answer: ReferenceAnswer): string[] {
  return answer.kind === 'returned' ? [answer.outputJson] : [];
}

function isAt(place: Diagnostic, line: number, message: string): boolean {
  return place.line === line && place.message === message;
}

/** Why it is not right, and the picture of it; where a kind has one, of what is right too. */
function reasonsOf({
  verdict,
  sentence,
  difference,
  figure,
}: Judged): Pick<RunCase, 'reason' | 'difference' | 'figure'> {
  const shown = figure === undefined ? {} : {figure};
  if (verdict === 'accepted') return shown;
  if (verdict === 'grader-fault') return {};
  return {
    reason: sentence,
    ...(difference === undefined ? {} : {difference}),
    ...shown,
  };
}

/** The rule of submissions; where the reference does not answer, the least that any input allows. */
function operationsAllowed({exercise}: RunRequest, answer: ReferenceAnswer | undefined): number {
  return operationsMax(exercise.limits, answer?.kind === 'returned' ? answer.operations : 0);
}

/** `noRightAnswer` says why even the reference's answer is wrong: then the judgement says nothing. */
type Shown = {readonly judgement: Judged; readonly noRightAnswer?: string};

/** Judges what returned or threw beside what the reference answers; the rest needs no judge. */
async function judgeShown(
  {exercise}: RunRequest,
  cases: ReadonlyArray<{readonly inputJson: string; readonly operationsMax: number}>,
  answers: readonly ReferenceAnswer[],
  outcomes: ReadonlyMap<number, Outcome>,
  author: AuthorRunner,
): Promise<ReadonlyMap<number, Shown>> {
  const indices: number[] = [];
  const trials: Trial[] = [];
  for (const [index, one] of cases.entries()) {
    const outcome = outcomes.get(index);
    const answer = answers[index];
    if (outcome?.kind !== 'returned' && outcome?.kind !== 'threw') continue;
    if (answer?.kind !== 'returned') continue;
    indices.push(index);
    trials.push({...one, expectedJson: answer.outputJson, outcome});
  }
  const judged = await judgeAll(exercise, trials, author);
  const isWrong = (place: number): boolean => judged[place]?.verdict === 'wrong-answer';
  const why = await whyNothingIsRight(
    exercise,
    trials.filter((_, place) => isWrong(place)),
    author,
  );
  let next = 0;
  return new Map(
    indices.map((index, place): [number, Shown] => {
      const noRightAnswer = isWrong(place) ? why[next++] : undefined;
      return [index, {judgement: judged[place]!, ...(noRightAnswer === undefined ? {} : {noRightAnswer})}];
    }),
  );
}

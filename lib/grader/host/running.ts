/** Runs inputs that may be seen, with the console, beside what the reference answers. Nothing is graded. */
import {sourceBytesMax} from '#lib/base/limits';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import {operationsMax} from '#lib/exercises/operation-limit';
import type {AuthorRunner, ReferenceAnswer} from '#lib/grader/author';
import type {RunRequest} from '#lib/grader/grader';
import {type Outcome, runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob, outputCharactersMaxOf} from '#lib/grader/host/candidate';
import {placeOf} from '#lib/grader/host/explain';
import {type Judged, judgeAll, type Trial} from '#lib/grader/host/judging';
import type {Pool} from '#lib/grader/host/pool';
import {describeFailure, verdictOfFailure} from '#lib/grader/host/sentences';
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
  const outputCharactersMax = outputCharactersMaxOf(exercise);
  const wanted = {signature, language, source, seed: 0, memoryMbMax, outputCharactersMax, withConsole: true};
  const job = candidateJob({...wanted, cases});
  const {refused, outcomes} = await runBatch(pool, job, candidateAllowance);
  if (refused !== undefined) {
    return {diagnostics: refused.diagnostics, compileMessage: refused.message, cases: []};
  }
  const matches = await judgeReturned(request, cases, answers, outcomes, author);
  const diagnostics: Diagnostic[] = [];
  const results = inputs.flatMap(({id, inputJson}, index): RunCase[] => {
    const outcome = outcomes.get(index);
    if (outcome === undefined) return [];
    for (const place of placeOf(outcome)) {
      if (!diagnostics.some(({line, message}) => line === place.line && message === place.message)) {
        diagnostics.push(place);
      }
    }
    const answer = answers[index];
    const {format, formatOutput} = inputOf(signature);
    return [
      {
        id,
        inputText: format(decodeTagged(inputJson)),
        outcome:
          outcome.kind === 'returned'
            ? {
                kind: 'returned',
                valueText: matches.get(index)?.actualText ?? formatOutput(decodeTagged(outcome.valueJson)),
                matches: matches.get(index)?.verdict === 'accepted',
              }
            : {
                kind: 'failed',
                verdict: verdictOfFailure(outcome),
                message: describeFailure(outcome, {
                  operationsMax: cases[index]?.operationsMax ?? 0,
                  memoryMbMax,
                  outputCharactersMax,
                }),
              },
        ...(answer?.kind === 'returned' ? {expectedText: formatOutput(decodeTagged(answer.outputJson))} : {}),
        ...picturesOf(matches.get(index)),
        consoleText: outcome.console,
        consoleTruncated: outcome.consoleCut,
        operations: outcome.operations,
        cpuMs: outcome.cpuMs,
      },
    ];
  });
  return {diagnostics, cases: results};
}

function picturesOf(judged: Judged | undefined): Pick<RunCase, 'timeline' | 'sequence'> {
  const {timeline, sequence} = judged ?? {};
  return {...(timeline === undefined ? {} : {timeline}), ...(sequence === undefined ? {} : {sequence})};
}

/** The rule of submissions; where the reference does not answer, the least that any input allows. */
function operationsAllowed({exercise}: RunRequest, answer: ReferenceAnswer | undefined): number {
  return operationsMax(exercise.limits, answer?.kind === 'returned' ? answer.operations : 0);
}

async function judgeReturned(
  {exercise}: RunRequest,
  cases: ReadonlyArray<{readonly inputJson: string; readonly operationsMax: number}>,
  answers: readonly ReferenceAnswer[],
  outcomes: ReadonlyMap<number, Outcome>,
  author: AuthorRunner,
): Promise<ReadonlyMap<number, Judged>> {
  const indices: number[] = [];
  const trials: Trial[] = [];
  for (const [index, one] of cases.entries()) {
    const outcome = outcomes.get(index);
    const answer = answers[index];
    if (outcome?.kind !== 'returned' || answer?.kind !== 'returned') continue;
    indices.push(index);
    trials.push({...one, expectedJson: answer.outputJson, outcome});
  }
  const judged = await judgeAll(exercise, trials, author);
  return new Map(indices.map((index, place) => [index, judged[place]!]));
}

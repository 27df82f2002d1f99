/** Writes what came out on an input that may be seen: a sample, an own input or a fresh one. Never given a hidden case. */
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Outcome} from '#lib/grader/host/batch';
import {callsOf} from '#lib/grader/host/calls';
import type {Judged, Trial} from '#lib/grader/host/judging';
import {describeFailure, returnedText} from '#lib/grader/host/sentences';
import {inputOf} from '#lib/kinds/inputs';
import type {Diagnostic, Evidence} from '#lib/verdict/grade';

/** Where in the candidate's source it was thrown; empty for everything else. */
export function placeOf(outcome: Outcome): Diagnostic[] {
  if (outcome.kind !== 'threw' || outcome.position === undefined) return [];
  const {position, ...thrown} = outcome;
  // The place stands beside it.
  return [{...position, message: describeFailure(thrown, undefined), severity: 'error'}];
}

/** What is said after a submission. */
export function wholeSentence({sentence, working}: Pick<Judged, 'sentence' | 'working'>): string {
  return working === undefined ? sentence : `${sentence}. ${working}`;
}

export function evidenceOf(
  {signature}: Pick<PreparedExercise, 'signature'>,
  trial: Omit<Trial, 'operationsMax'>,
  judged: Omit<Judged, 'verdict'>,
): Evidence {
  const {inputJson, expectedJson, outcome} = trial;
  const {figure, actualText, difference} = judged;
  const calls = callsOf(signature, trial, judged);
  const {format, formatOutput, formatExpected} = inputOf(signature);
  const expectedText = formatExpected(decodeTagged(expectedJson));
  return {
    inputText: format(decodeTagged(inputJson)),
    ...(expectedText === undefined ? {} : {expectedText}),
    actualText: actualText ?? outcomeText(outcome, formatOutput),
    sentence: wholeSentence(judged),
    ...(calls === undefined ? {} : {calls}),
    ...(difference === undefined ? {} : {difference}),
    ...(figure === undefined ? {} : {figure}),
  };
}

function outcomeText(outcome: Outcome, formatOutput: (value: unknown) => string): string {
  if (outcome.kind === 'returned') return returnedText(outcome.valueJson, formatOutput);
  // Which limit, and how much it allows, is said beside it.
  return outcome.kind === 'limit' ? 'No answer: stopped at the limit.' : describeFailure(outcome, undefined);
}

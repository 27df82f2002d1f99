/** From how a case ended to its verdict and sentence; asks the exercise's checker where several answers are right. */
import {setImmediate} from 'node:timers/promises';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {AuthorRunner} from '#lib/grader/author';
import type {Outcome} from '#lib/grader/host/batch';
import {outputCharactersMaxOf} from '#lib/grader/host/candidate';
import {describeFailure, describeThrown, verdictOfFailure} from '#lib/grader/host/sentences';
import {judgingMsAtOnceMax} from '#lib/grader/limits';
import type {Checked} from '#lib/kinds/kind';
import {judgeCase} from '#lib/kinds/registry';
import type {Sequence} from '#lib/verdict/sequence';
import type {Timeline} from '#lib/verdict/timeline';
import type {Verdict} from '#lib/verdict/verdict';

/** What is needed to judge one outcome. */
export type Trial = {
  readonly inputJson: string;
  readonly expectedJson: string;
  readonly operationsMax: number;
  readonly outcome: Outcome;
};

export type Judged = {
  readonly verdict: Verdict;
  /** May name the input: only for inputs that may be shown. */
  readonly sentence: string;
  readonly timeline?: Timeline;
  readonly sequence?: Sequence;
  /** What came out in that schedule, in place of what came out in the first. */
  readonly actualText?: string;
  /** The call in which it goes wrong, counted from 0; -1 is the constructor. */
  readonly failing?: number;
  readonly difference?: string;
};

type Judging = Pick<PreparedExercise, 'signature' | 'limits' | 'cases' | 'authorScript' | 'hasChecker'>;

/** Judges where no checker is asked. */
export function judgeOutcome(exercise: Judging, trial: Trial, checked?: Checked): Judged {
  const {outcome, inputJson, expectedJson, operationsMax} = trial;
  const {signature, limits} = exercise;
  if (outcome.kind === 'returned') {
    // Most answers are right to the letter: no need to read them.
    if (!exercise.hasChecker && outcome.valueJson === expectedJson) {
      return {verdict: 'accepted', sentence: 'as expected'};
    }
    return judgeCase(signature, {
      input: decodeTagged(inputJson),
      actual: decodeTagged(outcome.valueJson),
      expected: decodeTagged(expectedJson),
      ...(checked === undefined ? {} : {checked}),
    });
  }
  if (outcome.kind === 'threw') {
    return judgeCase(signature, {
      input: decodeTagged(inputJson),
      actual: readPartial(outcome.partialJson),
      expected: decodeTagged(expectedJson),
      thrown: {text: describeThrown(outcome), step: outcome.step},
      ...(exercise.hasChecker ? {checked: {ok: false}} : {}),
    });
  }
  const {memoryMbMax} = limits;
  const allowed = {operationsMax, memoryMbMax, outputCharactersMax: outputCharactersMaxOf(exercise)};
  return {verdict: verdictOfFailure(outcome), sentence: describeFailure(outcome, allowed)};
}

/** Judges several, with one question to the checker for all that returned. */
export async function judgeAll(
  exercise: Judging,
  trials: readonly Trial[],
  author: AuthorRunner,
): Promise<readonly Judged[]> {
  if (!exercise.hasChecker) return inTurns(trials, (trial) => judgeOutcome(exercise, trial));
  const calls = trials.flatMap(({outcome, inputJson, expectedJson}) =>
    outcome.kind === 'returned'
      ? [{call: 'check', inputJson, actualJson: outcome.valueJson, expectedJson} as const]
      : [],
  );
  const answers = await author.evaluate({script: exercise.authorScript, calls});
  let next = 0;
  return inTurns(trials, (trial): Judged => {
    if (trial.outcome.kind !== 'returned') return judgeOutcome(exercise, trial);
    const answer = answers[next++];
    const checked = answer?.kind === 'value' ? readChecked(answer.valueJson) : undefined;
    if (checked === undefined) {
      const why = answer?.kind === 'failed' ? answer.message : 'it gave no clear answer';
      const sentence = `The exercise's checker failed: ${why}. This is our fault and does not count.`;
      return {verdict: 'grader-fault', sentence};
    }
    return judgeOutcome(exercise, trial, checked);
  });
}

/** Long results take long to judge, and others wait for this process: after some time it looks up. */
async function inTurns(trials: readonly Trial[], judge: (trial: Trial) => Judged): Promise<Judged[]> {
  const judged: Judged[] = [];
  let began = performance.now();
  for (const trial of trials) {
    judged.push(judge(trial));
    if (performance.now() - began < judgingMsAtOnceMax) continue;
    await setImmediate();
    began = performance.now();
  }
  return judged;
}

function readChecked(valueJson: string): Checked | undefined {
  const value = decodeTagged(valueJson);
  if (typeof value !== 'object' || value === null || !('ok' in value) || typeof value.ok !== 'boolean') {
    return undefined;
  }
  const {reason, run, at} = value as {reason?: unknown; run?: unknown; at?: unknown};
  return {
    ok: value.ok,
    ...(typeof reason === 'string' ? {reason} : {}),
    ...(typeof run === 'number' ? {run} : {}),
    ...(typeof at === 'number' ? {at} : {}),
  };
}

/** The results before the exception; they break off where the exception came. */
export function readPartial(partialJson: string): unknown {
  if (!partialJson.startsWith('[')) return undefined;
  try {
    return decodeTagged(`${partialJson}]`);
  } catch {
    return undefined;
  }
}

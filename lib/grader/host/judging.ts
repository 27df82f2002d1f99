/** From how a case ended to its verdict and sentence; asks the exercise's checker where several answers are right. */
import {setImmediate} from 'node:timers/promises';
import {z} from 'zod';
import {type Decoded, decodePartialList, decodeReplied, decodeTagged} from '#lib/exercise-sdk/tagged';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Outcome} from '#lib/grader/host/batch';
import {outputCharactersMaxOf} from '#lib/grader/host/candidate';
import {describeFailure, describeThrown, verdictOfFailure} from '#lib/grader/host/sentences';
import {checkedCallsMax, checkerReasonCharactersMax, judgingMsAtOnceMax} from '#lib/grader/limits';
import type {Checked} from '#lib/kinds/kind';
import {kindOf} from '#lib/kinds/registry';
import {sentenceOf} from '#lib/values/problem';
import type {Figure} from '#lib/verdict/figure';
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
  /** What follows it after a submission only. */
  readonly working?: string;
  readonly figure?: Figure;
  /** What came out in what the figure shows, in place of what came out first. */
  readonly actualText?: string;
  /** The call in which it goes wrong, counted from 0; -1 is the constructor. */
  readonly failing?: number;
  readonly difference?: string;
};

type Judging = Pick<PreparedExercise, 'signature' | 'limits' | 'cases' | 'authorScript' | 'hasChecker'>;

/** Judges where no checker is asked. `read` is the decoded result, where it has been read already. */
export function judgeOutcome(exercise: Judging, trial: Trial, checked?: Checked, read?: Decoded): Judged {
  const {outcome, inputJson, expectedJson, operationsMax} = trial;
  const {signature, limits} = exercise;
  const {judge, showsAccepted = false} = kindOf(signature);
  if (outcome.kind === 'returned') {
    // Most answers are right to the letter: no need to read them.
    if (!exercise.hasChecker && !showsAccepted && (outcome.valueJson as string) === expectedJson) {
      return {verdict: 'accepted', sentence: 'as expected'};
    }
    const actual = read ?? decodeReplied(outcome.valueJson);
    if (!actual.ok) return notUnderstood;
    return judge({
      signature,
      // Read when the judge asks: of what is right, most ask for neither.
      get input() {
        return decodeTagged(inputJson);
      },
      actual: actual.value,
      get expected() {
        return decodeTagged(expectedJson);
      },
      operationsMax,
      ...(checked === undefined ? {} : {checked}),
    });
  }
  if (outcome.kind === 'threw') {
    return judge({
      signature,
      input: decodeTagged(inputJson),
      actual: decodePartialList(outcome.partialJson),
      expected: decodeTagged(expectedJson),
      thrown: {text: describeThrown(outcome), step: outcome.step},
      ...(exercise.hasChecker ? {checked: {ok: false}} : {}),
    });
  }
  const {memoryMbMax} = limits;
  const allowed = {operationsMax, memoryMbMax, outputCharactersMax: outputCharactersMaxOf(exercise)};
  return {verdict: verdictOfFailure(outcome), sentence: describeFailure(outcome, allowed)};
}

/** What the realm's encoder never writes, so the program has made something else of it. */
const notUnderstood: Judged = {verdict: 'wrong-answer', sentence: 'the result cannot be read'};

/** Judges several, with one question to the checker for all that returned something a checker can be asked about. */
export async function judgeAll(
  exercise: Judging,
  trials: readonly Trial[],
  author: AuthorRunner,
): Promise<readonly Judged[]> {
  if (!exercise.hasChecker) return inTurns(trials, (trial) => judgeOutcome(exercise, trial));
  const readOf = new Map<Trial, Decoded>();
  const calls = trials.flatMap((trial) => {
    const {outcome, inputJson, expectedJson} = trial;
    if (outcome.kind !== 'returned') return [];
    const read = decodeReplied(outcome.valueJson);
    if (!read.ok) return [];
    readOf.set(trial, read);
    return [{call: 'check', inputJson, actualJson: outcome.valueJson, expectedJson} as const];
  });
  const answers = await author.evaluate({script: exercise.authorScript, calls});
  const answerOf = new Map([...readOf.keys()].map((trial, index) => [trial, answers[index]]));
  return inTurns(trials, (trial): Judged => {
    const read = readOf.get(trial);
    if (read === undefined) return judgeOutcome(exercise, trial);
    const answer = answerOf.get(trial);
    const checked = answer?.kind === 'value' ? readChecked(answer.valueJson) : undefined;
    if (checked !== undefined) return judgeOutcome(exercise, trial, checked, read);
    return judgeUnchecked(
      exercise,
      trial,
      answer?.kind === 'failed' ? answer.message : 'it gave no clear answer',
    );
  });
}

/**
 * A checker may rely on the types that its exercise declares. Where the result has them, it failed by itself, and the package
 * is at fault; where it has not, the result is wrong whatever a checker would say.
 */
function judgeUnchecked(exercise: Judging, trial: Trial, why: string): Judged {
  const actual = trial.outcome.kind === 'returned' ? decodeReplied(trial.outcome.valueJson) : undefined;
  if (actual?.ok !== true) return notUnderstood;
  const {signature} = exercise;
  const found = kindOf(signature).outputProblem(signature, decodeTagged(trial.inputJson), actual.value);
  if (found !== undefined)
    return judgeOutcome(exercise, trial, {ok: false, reason: sentenceOf('the result', found)});
  const sentence = `The exercise's checker failed: ${why}. This is our fault and does not count.`;
  return {verdict: 'grader-fault', sentence};
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

const checkedSchema = z.object({
  ok: z.boolean(),
  reason: z
    .string()
    .max(checkerReasonCharactersMax)
    .transform((text) => text.toWellFormed().replaceAll('\0', '\\0'))
    .optional(),
  // Places that are none, such as the last event of an empty history, point nowhere.
  run: z.int().nonnegative().optional().catch(undefined),
  at: z.int().nonnegative().optional().catch(undefined),
  calls: z.array(z.int().nonnegative()).max(checkedCallsMax).optional().catch(undefined),
  moment: z.number().nonnegative().optional().catch(undefined),
});

/** Undefined for what is no answer: the checker is at fault, and not what it was asked about. */
function readChecked(valueJson: string): Checked | undefined {
  const parsed = checkedSchema.safeParse(decodeTagged(valueJson));
  if (!parsed.success) return undefined;
  const {ok, reason, run, at, calls, moment} = parsed.data;
  return {
    ok,
    ...(reason === undefined ? {} : {reason}),
    ...(run === undefined ? {} : {run}),
    ...(at === undefined ? {} : {at}),
    ...(calls === undefined ? {} : {calls}),
    ...(moment === undefined ? {} : {moment}),
  };
}

/**
 * Holds what the reference answers to the checker. An input that nobody proved (a person's own, or one made smaller) may have no
 * right answer at all: a scenario that hangs by itself, say. Then it says nothing of a submission.
 */
import type {RepliedText} from '#lib/exercise-sdk/tagged';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {judgeAll, type Trial} from '#lib/grader/host/judging';

/** Of each: why even the reference's answer is wrong, in a sentence; undefined where it is right. */
export async function whyNothingIsRight(
  exercise: PreparedExercise,
  trials: readonly Trial[],
  author: AuthorRunner,
): Promise<ReadonlyArray<string | undefined>> {
  // Without a checker, what the reference answers is right.
  if (!exercise.hasChecker || trials.length === 0) return trials.map(() => undefined);
  const own = trials.map((trial): Trial => {
    const {operations, cpuMs, console, consoleCut} = trial.outcome;
    const valueJson = trial.expectedJson as RepliedText;
    return {
      ...trial,
      outcome: {kind: 'returned', valueJson, operations, cpuMs, console, consoleCut},
    };
  });
  const judged = await judgeAll(exercise, own, author);
  return judged.map(({verdict, sentence}) => (verdict === 'wrong-answer' ? sentence : undefined));
}

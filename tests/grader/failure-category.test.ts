import {expect, test} from 'vitest';
import {failureCategoryOf, isAboutCost} from '#lib/grader/host/failure-category';
import {verdicts} from '#lib/verdict/verdict';
import {sumExercise} from './exercises';

const groups = [
  {id: 'small', title: 'Short sums', points: 40, hint: 'What if there are few?'},
  {id: 'large', title: 'Long sums', points: 60, hint: 'What does one more number cost?'},
];
const {cases: stored, signature} = sumExercise();
const limits = {operationsFactor: 10, operationsMin: 100_000, memoryMbMax: 64};
/** Three cases of a group, of which so many allow more than the least. */
const casesOf = (group: string, large: number) =>
  [0, 1, 2].map((index) => ({
    ...stored[0]!,
    group,
    sample: false,
    category: 'some numbers',
    operationsMax: index < large ? 2_000_000 : 100_000,
  }));
const exercise = {groups, signature, limits, cases: [...casesOf('small', 1), ...casesOf('large', 2)]};

test('a group is about cost when most of its cases need room for it', () => {
  expect(isAboutCost(exercise, 'small')).toBe(false);
  expect(isAboutCost(exercise, 'large')).toBe(true);
  const counts = [0, 1, 2, 3].map((large) =>
    isAboutCost({...exercise, cases: casesOf('large', large)}, 'large'),
  );
  expect(counts).toEqual([false, false, true, true]);
});

test.each(verdicts.filter((verdict) => verdict !== 'accepted' && verdict !== 'grader-fault'))(
  '%s: a hint is given only where it is about what went wrong',
  (verdict) => {
    const isSlow = verdict === 'time-limit' || verdict === 'memory-limit';
    const [small, large] = [exercise.cases[0]!, exercise.cases[3]!];
    const hints = [
      failureCategoryOf(exercise, small, verdict)?.hint,
      failureCategoryOf(exercise, large, verdict)?.hint,
    ];
    // That a right way is fast says nothing to a program that goes wrong where the input is large.
    const ofSize =
      verdict === 'compile-error' ? undefined : expect.stringContaining('The inputs of this group are large');
    expect(hints).toEqual(isSlow ? [undefined, groups[1]!.hint] : [groups[0]!.hint, ofSize]);
    expect(failureCategoryOf(exercise, small, verdict)?.category).toBe(isSlow ? undefined : 'some numbers');
  },
);

test('of a sample and of a fault of ours there is nothing to hint at', () => {
  expect(failureCategoryOf(exercise, {...exercise.cases[0]!, sample: true}, 'wrong-answer')).toBeUndefined();
  expect(failureCategoryOf(exercise, exercise.cases[0]!, 'grader-fault')).toBeUndefined();
});

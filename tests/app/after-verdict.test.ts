/** What is said and offered after a verdict, and of examples. */
import {expect, test} from 'vitest';
import type {SubmissionListItem} from '#lib/data/submission-views';
import type {Verdict} from '#lib/verdict/verdict';
import {otherApproaches, repeatsFailure} from '../../app/exercises/[slug]/_workspace/after-verdict';
import {examplesSentence} from '../../app/exercises/[slug]/_workspace/examples-sentence';

let ids = 0;
const sent = (verdict: Verdict | undefined, sourceHash = `hash ${ids}`): SubmissionListItem => {
  ids += 1;
  return {
    ...{id: `${ids}`, exercise: {slug: 'double', title: 'Double'}, language: 'javascript', sourceHash},
    ...{state: verdict === undefined ? 'running' : 'done', createdAt: '2026-11-30T00:00:00.000Z'},
    ...(verdict === undefined ? {} : {verdict}),
  };
};

test.each([
  [[], false],
  [['wrong-answer'], false],
  [['wrong-answer', 'time-limit'], true],
  [['wrong-answer', 'accepted'], false],
  [['accepted', 'wrong-answer', 'wrong-answer'], false],
  [[undefined, 'wrong-answer', 'runtime-error'], true],
  // Neither says anything of the idea.
  [['grader-fault', 'wrong-answer', 'compile-error'], false],
  [['wrong-answer', 'compile-error', 'wrong-answer'], true],
] as const)('of %j, the newest first, a failure repeats: %s', (verdicts, repeats) => {
  expect(repeatsFailure(verdicts.map((verdict) => sent(verdict)))).toBe(repeats);
});

test('other approaches are accepted ones with other code, each once, the newest first', () => {
  const shown = sent('accepted', 'a');
  const [again, wrong, other, older] = [
    sent('accepted', 'a'),
    sent('wrong-answer', 'b'),
    sent('accepted', 'c'),
    sent('accepted', 'c'),
  ];
  expect(otherApproaches(shown, [shown, again, wrong, other, older])).toEqual([other]);
});

const example = (isRight: boolean, index: number) => ({id: String(index), isRight});
test.each([
  [[true, true], {count: 5, total: 7}, 'Your examples are right, and catch 5 of 7 mistakes people make.'],
  [[true], {count: 1, total: 1}, 'Your example is right, and catches 1 of 1 mistake people make.'],
  [[true], undefined, 'Your example is right.'],
  [
    [true, false, true],
    {count: 0, total: 7},
    '2 of 3 examples are right, and they catch 0 of 7 mistakes people make.',
  ],
  [
    [true, false],
    {count: 2, total: 7},
    '1 of 2 examples is right, and it catches 2 of 7 mistakes people make.',
  ],
  [[false], {count: 0, total: 7}, 'Your example is not right yet: the statement asks for something else.'],
  [[false, false], undefined, 'None of your examples is right yet: the statement asks for something else.'],
] as const)('examples that are %j and catch %j: %s', (right, caught, sentence) => {
  const result = {examples: right.map(example), ...(caught === undefined ? {} : {caught})};
  expect(examplesSentence(result)).toBe(sentence);
});

/** Answers of checkers are remembered by the whole question, and only where they are answers. */
import {expect, test} from 'vitest';
import type {AuthorAnswer, AuthorCall, AuthorRunner} from '#lib/exercises/author-runner';
import {createKnownAnswers} from '#lib/grader/host/known-answers';
import {knownAnswerCharactersMax} from '#lib/grader/limits';

type Question = Parameters<AuthorRunner['evaluate']>[0];

/** An author's code that numbers its answers, so that one from before is told from a new one. */
function counting(answer: (count: number) => AuthorAnswer): AuthorRunner & {readonly asked: () => number} {
  let count = 0;
  return {
    asked: () => count,
    evaluate: async ({calls}) => {
      count += 1;
      return calls.map(() => answer(count));
    },
    runReference: async () => [],
  };
}

const check = (actualJson: string): AuthorCall => ({
  call: 'check',
  inputJson: '[1]',
  actualJson,
  expectedJson: '2',
});
const value = (count: number): AuthorAnswer => ({kind: 'value', valueJson: `{"ok":true,"n":${count}}`});

async function askTwice(author: ReturnType<typeof counting>, first: Question, second: Question) {
  const known = createKnownAnswers();
  // Each request of the grader's has a runner of its own; what is known is common to them.
  const answers = [await known.over(author).evaluate(first), await known.over(author).evaluate(second)];
  return {answers, asked: author.asked()};
}

test('the same checks of the same script are asked once', async () => {
  const question = {script: 'a', calls: [check('2'), check('3')]};
  const {answers, asked} = await askTwice(counting(value), question, structuredClone(question));
  expect(asked).toBe(1);
  expect(answers[1]).toEqual(answers[0]);
});

test.each<[string, Question]>([
  ['another script', {script: 'b', calls: [check('2'), check('3')]}],
  ['another output', {script: 'a', calls: [check('2'), check('4')]}],
  ['another order', {script: 'a', calls: [check('3'), check('2')]}],
  ['fewer', {script: 'a', calls: [check('2')]}],
])('%s is another question', async (_name, second) => {
  const first = {script: 'a', calls: [check('2'), check('3')]};
  expect((await askTwice(counting(value), first, second)).asked).toBe(2);
});

test.each<[string, (count: number) => AuthorAnswer]>([
  ['failed', () => ({kind: 'failed', message: 'the process that ran it was lost'})],
  ['is long', () => ({kind: 'value', valueJson: 'x'.repeat(knownAnswerCharactersMax + 1)})],
])('what %s is asked again', async (_name, answer) => {
  const question = {script: 'a', calls: [check('2')]};
  expect((await askTwice(counting(answer), question, question)).asked).toBe(2);
});

test('what is asked of a generator is not remembered', async () => {
  const question: Question = {script: 'a', calls: [{call: 'generate', seed: 's', size: 1}]};
  expect((await askTwice(counting(value), question, question)).asked).toBe(2);
});

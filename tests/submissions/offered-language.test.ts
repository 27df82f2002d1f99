/** An exercise is solved in the languages that it is offered in, and refuses the others with a sentence. */
import {expect, test} from 'vitest';
import {type Answering, answerRun} from '#lib/submissions/answer-run';
import {checkOffered} from '#lib/submissions/code';
import {preparedDouble} from '../data/prepared';

const answering = {
  exercises: {read: async () => preparedDouble({languages: ['javascript']})},
  grader: {run: async () => ({diagnostics: [], cases: []})},
} as unknown as Answering;

test('a Run in a language that the exercise is not offered in is refused, and runs nothing', async () => {
  const question = {exerciseVersionId: 'one', source: 'const double = 2;'};
  expect(await answerRun(answering, {...question, language: 'javascript'})).toMatchObject({ok: true});
  expect(await answerRun(answering, {...question, language: 'typescript'})).toMatchObject({
    ok: false,
    error: {
      kind: 'invalid',
      field: 'language',
      message: 'This exercise is not offered in TypeScript; use one of JavaScript.',
    },
  });
});

test('every language that is offered is taken', () => {
  expect(checkOffered(['javascript', 'typescript'], 'typescript').ok).toBe(true);
});

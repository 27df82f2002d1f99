/** A case is one question; its output is the answer that the sheet gives to it. Pure; safe in the browser. */
import {numberText} from '#lib/base/count';
import {outputCharactersMax} from '#lib/base/limits';
import type {WrittenInput} from '#lib/exercise-sdk/written';
import type {KindInput, Parsed} from '#lib/kinds/kind';
import {readOutput} from '#lib/kinds/written/output';
import type {WrittenSignature} from '#lib/kinds/written/signature';
import {cut, writeValue} from '#lib/values/write-value';

export const writtenInput: KindInput<WrittenSignature, WrittenInput> = {
  check,
  format: (_signature, {question}) => `question = ${question}`,
  parse: (signature, text) => {
    const match = /^\s*(?:question\s*[=:]?)?\s*["'`]?([a-z0-9-]+)["'`]?\s*;?\s*$/.exec(text);
    return match === null
      ? {ok: false, message: 'Write one line `question = …` with the id of a question.'}
      : check(signature, {question: match[1]!});
  },
  formatOutput: (_signature, output) => {
    const read = readOutput(output);
    if (read === undefined) return cut(writeValue(output), outputCharactersMax);
    const {answer} = read;
    if (answer === null) return 'no answer';
    if ('value' in answer) return `${numberText(answer.value)} ${answer.unit}`;
    if ('low' in answer) return `${numberText(answer.low)} to ${numberText(answer.high)} ${answer.unit}`;
    return cut(
      `${answer.text}\n\nCovers, by its writer: ${answer.covers.join(', ') || 'nothing'}`,
      outputCharactersMax,
    );
  },
};

function check({questions}: WrittenSignature, value: unknown): Parsed<WrittenInput> {
  const ids = questions.map(({id}) => id);
  const question =
    typeof value === 'object' && value !== null ? (value as {question?: unknown}).question : undefined;
  const isAlone = typeof value === 'object' && value !== null && Object.keys(value).length === 1;
  if (!isAlone || typeof question !== 'string' || !ids.includes(question)) {
    return {ok: false, message: `The input is the id of a question: ${ids.join(', ')}.`};
  }
  return {ok: true, value: {question}};
}

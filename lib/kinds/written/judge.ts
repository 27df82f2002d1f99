/**
 * Judges one answer: a number against a declared tolerance, with the working when it is wrong; a text by what its writer finds in
 * it, never by its words. Pure.
 */

import type {Ranged, Written} from '#lib/answer-sheet/sheet';
import {count, numberText} from '#lib/base/count';
import type {WrittenInput} from '#lib/exercise-sdk/written';
import type {Judge, Judgement} from '#lib/kinds/kind';
import {readOutput} from '#lib/kinds/written/output';
import {type Question, unitsOf, type WrittenSignature} from '#lib/kinds/written/signature';

type Measured = Extract<Question, {form: 'estimate' | 'range'}>;
type Text = Extract<Question, {form: 'text'}>;

export const judgeWritten: Judge<WrittenSignature, WrittenInput> = ({signature, input, actual, thrown}) => {
  if (thrown !== undefined) return {verdict: 'runtime-error', sentence: thrown.text};
  const read = readOutput(actual);
  const question = signature.questions.find(({id}) => id === input.question);
  if (read === undefined || question === undefined || read.question !== input.question) {
    return wrong('the answer cannot be read');
  }
  const {answer} = read;
  if (answer === null) return wrong(`"${question.title}" is not answered`);
  switch (question.form) {
    case 'estimate':
      return 'value' in answer ? judgeEstimate(question, answer.value, answer.unit) : unreadable;
    case 'range':
      return 'low' in answer ? judgeRange(question, answer) : unreadable;
    case 'text':
      return 'text' in answer ? judgeText(question, answer) : unreadable;
  }
};

function wrong(sentence: string, working?: string): Judgement {
  return {verdict: 'wrong-answer', sentence, ...(working === undefined ? {} : {working})};
}

const unreadable = wrong('the answer is of another form than the question');

function firstUnit(question: Measured): string {
  return unitsOf(question)[0]!;
}

function judgeEstimate(
  question: Extract<Question, {form: 'estimate'}>,
  value: number,
  unit: string,
): Judgement {
  const given = value * (question.units[unit] ?? 1);
  const {value: right, factor, title, working} = question;
  const said = `${title}: ${numberText(value)} ${unit}`;
  // A share of a millionth more, so that the ends belong to it whatever the last digit of a product is.
  if (given >= right / factor / 1.000001 && given <= right * factor * 1.000001) {
    return {verdict: 'accepted', sentence: `${said} is close enough`};
  }
  const direction = given > right ? 'much' : 'little';
  return wrong(
    `${said} is too ${direction}`,
    `The answer is ${numberText(right)} ${firstUnit(question)}${timesOf(given, right)}. ${working}`,
  );
}

function timesOf(given: number, right: number): string {
  if (given === 0) return '';
  const times = given > right ? given / right : right / given;
  const rounded = times >= 10 ? Math.round(times) : Math.round(times * 10) / 10;
  return `: yours is ${numberText(rounded)} times too ${given > right ? 'much' : 'little'}`;
}

function judgeRange(question: Extract<Question, {form: 'range'}>, {low, high, unit}: Ranged): Judgement {
  const {value, widthMax, title, working, units} = question;
  const scale = units[unit] ?? 1;
  const said = `${title}: ${numberText(low)} to ${numberText(high)} ${unit}`;
  if (low * scale > value || high * scale < value) {
    return wrong(
      `${said} does not hold the answer`,
      `The answer is ${numberText(value)} ${firstUnit(question)}. ${working}`,
    );
  }
  if (high > low * widthMax) {
    return wrong(
      `${said} is too wide to plan with: the upper end may be ${numberText(widthMax)} times the lower one`,
    );
  }
  return {verdict: 'accepted', sentence: `${said} holds the answer`};
}

function judgeText({title, rubric, needed, charactersMin}: Text, {text, covers}: Written): Judgement {
  const length = text.trim().length;
  if (length < charactersMin) {
    return wrong(`${title}: ${count(length, 'character')}; write at least ${numberText(charactersMin)}`);
  }
  const points = `${covers.length} of ${count(rubric.length, 'point')}`;
  if (covers.length < needed) {
    return wrong(`${title}: by your own judgement it covers ${points}, and ${numberText(needed)} are needed`);
  }
  return {verdict: 'accepted', sentence: `${title}: by your own judgement it covers ${points}`};
}

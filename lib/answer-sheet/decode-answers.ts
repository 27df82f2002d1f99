/** Reads a sheet of answers: whatever the text is, the outcome is answers or one sentence that says what is wrong. Total and bounded. */

import {
  type Answer,
  type Answers,
  type AskedQuestion,
  numberMax,
  sheetCharactersMax,
  textCharactersMax,
} from '#lib/answer-sheet/sheet';
import {err, ok, type Result} from '#lib/base/result';

export function decodeAnswers(text: string, questions: readonly AskedQuestion[]): Result<Answers, string> {
  if (text.length > sheetCharactersMax) {
    return err(`The answers are longer than ${sheetCharactersMax.toLocaleString('en')} characters.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^(?:[ \t]*\/\/[^\n]*(?:\n|$))+/, ''));
  } catch {
    return err('The answers are not JSON. Correct the text, or reset it.');
  }
  if (!isObject(json)) return err('The answers are an object with an answer for the id of each question.');
  const answers = new Map<string, Answer>();
  for (const [id, value] of Object.entries(json)) {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) return err(`There is no question "${id.slice(0, 40)}".`);
    const read = readAnswer(question, value);
    if (typeof read === 'string') return err(`Question "${id}": ${read}`);
    answers.set(id, read);
  }
  return ok(answers);
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A sentence where it is none. */
function readAnswer(question: AskedQuestion, value: unknown): Answer | string {
  if (!isObject(value)) return 'the answer must be an object.';
  const known =
    question.form === 'estimate'
      ? ['value', 'unit']
      : question.form === 'range'
        ? ['low', 'high', 'unit']
        : ['text', 'covers'];
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) return `"${unknown.slice(0, 40)}" is not known here.`;
  if (question.form === 'text') return readText(question.points, value);
  const {unit} = value;
  if (typeof unit !== 'string' || !question.units.includes(unit)) {
    return `"unit" must be one of ${question.units.map((one) => `"${one}"`).join(', ')}.`;
  }
  if (question.form === 'estimate') {
    return isNumber(value.value) ? {value: value.value, unit} : '"value" must be a number from 0 on.';
  }
  const {low, high} = value;
  if (!isNumber(low) || !isNumber(high) || low > high) {
    return '"low" and "high" must be numbers from 0 on, the lower one first.';
  }
  return {low, high, unit};
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= numberMax;
}

function readText(points: readonly string[], {text, covers = []}: Fields): Answer | string {
  if (typeof text !== 'string' || text.length > textCharactersMax) {
    return `"text" must be a text of up to ${textCharactersMax.toLocaleString('en')} characters.`;
  }
  if (
    !Array.isArray(covers) ||
    covers.length > points.length ||
    !covers.every((one) => points.includes(one as string))
  ) {
    return '"covers" must be a list of ids of the rubric.';
  }
  if (new Set(covers).size < covers.length) return '"covers" names a point twice.';
  return {text, covers: covers as string[]};
}

/** Written exercises: sheets are read totally, numbers held to their tolerance, texts to what their writer finds in them. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {decodeAnswers} from '#lib/answer-sheet/decode-answers';
import type {Answer} from '#lib/answer-sheet/sheet';
import {withAnswer, writeAnswers} from '#lib/answer-sheet/write-answers';
import {writtenKind} from '#lib/kinds/written/kind';
import {askedOf, type WrittenSignature} from '#lib/kinds/written/signature';

const signature: WrittenSignature = {
  kind: 'written',
  name: 'answers',
  questions: [
    {
      form: 'estimate',
      id: 'rate',
      title: 'Rate',
      ask: 'How many?',
      units: {'/s': 1, '/min': 1 / 60},
      value: 120,
      factor: 2,
      working: 'Divide by the day.',
    },
    {
      form: 'range',
      id: 'size',
      title: 'Size',
      ask: 'How much?',
      units: {GB: 1, TB: 1000},
      value: 40,
      widthMax: 10,
      working: 'Multiply.',
    },
    {
      form: 'text',
      id: 'why',
      title: 'Why',
      ask: 'Why?',
      charactersMin: 40,
      rubric: [
        {id: 'a', says: 'first'},
        {id: 'b', says: 'second'},
        {id: 'c', says: 'third'},
      ],
      needed: 2,
      model: 'Because.',
    },
  ],
};
const asked = askedOf(signature);
const long = 'Because of the peak, which is four times the average of the day.';

function judge(question: string, answer: Answer | null) {
  const actual = {question, answer};
  return writtenKind.judge({signature, input: {question}, actual, expected: undefined});
}

test.each<[number, string, string]>([
  [120, '/s', 'accepted'],
  [60, '/s', 'accepted'],
  [240, '/s', 'accepted'],
  [7200, '/min', 'accepted'],
  [59, '/s', 'wrong-answer'],
  [241, '/s', 'wrong-answer'],
  [120, '/min', 'wrong-answer'],
  [0, '/s', 'wrong-answer'],
])('an estimate of %d %s is %s', (value, unit, verdict) => {
  expect(judge('rate', {value, unit}).verdict).toBe(verdict);
});

test('a wrong estimate says in which direction, and for after a submission by how much, with the working', () => {
  expect(judge('rate', {value: 1200, unit: '/s'})).toEqual({
    verdict: 'wrong-answer',
    sentence: 'Rate: 1,200 /s is too much',
    working: 'The answer is 120 /s: yours is 10 times too much. Divide by the day.',
  });
});

test.each<[number, number, string, RegExp]>([
  [20, 60, 'accepted', /holds the answer/],
  [50, 60, 'wrong-answer', /does not hold the answer$/],
  [1, 100, 'wrong-answer', /too wide to plan with/],
])('a range from %d to %d GB is %s', (low, high, verdict, sentence) => {
  const judged = judge('size', {low, high, unit: 'GB'});
  expect(judged.verdict).toBe(verdict);
  expect(judged.sentence).toMatch(sentence);
});

test('a text is judged by its length and its own marks, whatever its words', () => {
  expect(judge('why', {text: 'Short.', covers: ['a', 'b']}).sentence).toMatch(
    /6 characters; write at least 40/,
  );
  expect(judge('why', {text: long, covers: ['a']}).sentence).toMatch(
    /by your own judgement it covers 1 of 3 points, and 2/,
  );
  expect(judge('why', {text: 'x'.repeat(60), covers: ['a', 'c']}).verdict).toBe('accepted');
});

test('what is missing or of another form is wrong', () => {
  expect(judge('rate', null).sentence).toBe('"Rate" is not answered');
  expect(judge('rate', {text: long, covers: []}).verdict).toBe('wrong-answer');
  for (const actual of [
    undefined,
    {},
    {question: 'size', answer: null},
    {question: 'rate', answer: {value: '1', unit: '/s'}},
  ]) {
    expect(
      writtenKind.judge({signature, input: {question: 'rate'}, actual, expected: undefined}).verdict,
    ).toBe('wrong-answer');
  }
});

test.each<[string, string, RegExp]>([
  ['no JSON', '{', /not JSON/],
  ['a list', '[]', /are an object/],
  ['an unknown question', '{"none": {}}', /no question "none"/],
  ['a name of the prototype', '{"__proto__": {}}', /no question "__proto__"/],
  ['another key', '{"rate": {"value": 1, "unit": "/s", "low": 1}}', /"low" is not known/],
  ['an unknown unit', '{"rate": {"value": 1, "unit": "toString"}}', /"unit" must be one of "\/s", "\/min"/],
  ['a number below 0', '{"rate": {"value": -1, "unit": "/s"}}', /must be a number from 0 on/],
  ['a number without end', '{"rate": {"value": 1e999, "unit": "/s"}}', /must be a number/],
  ['a range turned round', '{"size": {"low": 2, "high": 1, "unit": "GB"}}', /the lower one first/],
  ['a long text', `{"why": {"text": "${'x'.repeat(9000)}"}}`, /up to 8,000 characters/],
  ['a point that is none', '{"why": {"text": "x", "covers": ["constructor"]}}', /list of ids of the rubric/],
  ['a point twice', '{"why": {"text": "x", "covers": ["a", "a"]}}', /names a point twice/],
])('%s is refused with a sentence', (_name, text, sentence) => {
  expect(decodeAnswers(text, asked)).toMatchObject({ok: false, error: expect.stringMatching(sentence)});
});

test('any JSON is read or refused, never thrown at', () => {
  fc.assert(fc.property(fc.json(), (text) => void decodeAnswers(text, asked)));
});

test('what is written is read back', () => {
  const answers = withAnswer(new Map(), 'why', {text: 'a "quoted"\nline', covers: ['b']});
  expect(decodeAnswers(writeAnswers(answers), asked)).toEqual({ok: true, value: answers});
  expect(
    decodeAnswers(`// said first\n${writeAnswers(withAnswer(answers, 'why', undefined))}`, asked),
  ).toEqual({ok: true, value: new Map()});
});

test('nothing that helps to guess a number goes to the worker or to the page', () => {
  const sent = JSON.stringify([writtenKind.driverOptions(signature), writtenKind.editor(signature)]);
  for (const secret of ['120', 'Divide by the day', 'factor', 'widthMax']) expect(sent).not.toContain(secret);
});

test('what no schema can say of questions is said', () => {
  const [rate, size, why] = signature.questions;
  const found = writtenKind.misdeclared({
    ...signature,
    questions: [
      rate!,
      {...size!, id: 'rate', units: {GB: 2}} as typeof size & object,
      {...why!, needed: 8} as typeof why & object,
    ],
  });
  expect(found.map(({key}) => key)).toEqual([
    '.questions[1].id',
    '.questions[1].units',
    '.questions[2].needed',
  ]);
});

test('the unit of the answer comes first and is named, in whatever order a database gives the units back', () => {
  const [rate, ...others] = signature.questions;
  const stored = {
    ...signature,
    questions: [{...rate!, units: {'/min': 1 / 60, '/s': 1}}, ...others],
  } as WrittenSignature;
  const actual = {question: 'rate', answer: {value: 1200, unit: '/s'}};
  const input = {question: 'rate'};
  const judged = writtenKind.judge({signature: stored, input, actual, expected: undefined});
  expect(judged.working).toMatch(/^The answer is 120 \/s:/);
  expect(writtenKind.editor(stored).questions[0]).toMatchObject({units: ['/s', '/min']});
});

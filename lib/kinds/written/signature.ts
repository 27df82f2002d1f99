/** What a written exercise declares: questions in order, each an estimate, a range or a text that is assessed by its writer. */
import {z} from 'zod';
import type {AskedQuestion} from '#lib/answer-sheet/sheet';
import type {SignatureOf} from '#lib/kinds/kind';
import {identifier} from '#lib/values/signature';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const words = (most: number) => z.string().trim().min(1).max(most);

const asked = {id, title: words(80), ask: words(1500).describe('The question, in Markdown.')};
const measured = {
  ...asked,
  units: z
    .record(words(30), z.number().positive())
    .describe('Each with how many of the first one it is; the first is 1.'),
  value: z.number().positive().describe('In the first unit.'),
  working: words(1500).describe('How one comes to it; shown after a wrong answer.'),
};

const question = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('estimate'),
    ...measured,
    factor: z.number().min(1).max(100).describe('Answers from value / factor to value × factor are right.'),
  }),
  z.strictObject({
    form: z.literal('range'),
    ...measured,
    widthMax: z.number().min(1.1).max(1000).describe('The upper end may be so many times the lower one.'),
  }),
  z.strictObject({
    form: z.literal('text'),
    ...asked,
    charactersMin: z.int().min(40).max(2000),
    rubric: z
      .array(z.strictObject({id, says: words(300)}))
      .min(2)
      .max(8),
    needed: z
      .int()
      .min(1)
      .max(8)
      .describe('Points of the rubric that an answer has to cover, by its writer’s own judgement.'),
    model: words(4000).describe('The model answer, in Markdown: shown before the writer assesses.'),
  }),
]);

export const writtenSignature = z.strictObject({
  name: identifier.describe('What the document is called.'),
  questions: z.array(question).min(2).max(12),
});

export type WrittenSignature = SignatureOf<'written', typeof writtenSignature>;
export type Question = WrittenSignature['questions'][number];

/** The unit of the value first, then the smaller ones: a database does not keep the order in which they were declared. */
export function unitsOf({units}: Pick<Extract<Question, {form: 'estimate'}>, 'units'>): string[] {
  return Object.entries(units)
    .sort(([, a], [, b]) => Number(b === 1) - Number(a === 1) || a - b)
    .map(([name]) => name);
}

/** What reading an answer needs, and nothing that helps to guess one. */
export function askedOf({questions}: WrittenSignature): AskedQuestion[] {
  return questions.map((one) =>
    one.form === 'text'
      ? {id: one.id, form: one.form, points: one.rubric.map((point) => point.id)}
      : {id: one.id, form: one.form, units: unitsOf(one)},
  );
}

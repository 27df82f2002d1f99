/** The schema of exercise.json: what a package may declare. Unknown keys are errors. */
import {z} from 'zod';
import {groupHintCharactersMax} from '#lib/base/limits';
import {topics} from '#lib/exercises/topics';
import {type KindName, kindNames, kinds, type Signature} from '#lib/kinds/registry';
import {languageLabels, languageNames} from '#lib/languages/browser';
import {suggestion} from '#lib/values/nearest';
import {growths} from '#lib/verdict/complexity';

const kebabCase = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case');
const sentence = z.string().trim().min(1).max(2000);

const topic = z.enum(topics, {
  error: ({input}) => {
    const known = suggestion(String(input), topics) || '; lib/exercises/topics.ts lists them';
    return `"${input}" is no topic${known}`;
  },
});

/** Signs that values are written with: a hint that needs them shows an input. */
const signsOfValues = /[`"[\]{}<>=\n]/;

const groupHint = z
  .string()
  .min(10)
  .max(groupHintCharactersMax)
  .regex(/^[A-Z].*[.?]$/s, 'is not a sentence: it begins with a capital letter and ends with a full stop')
  .refine((text) => !signsOfValues.test(text), 'holds signs that values are written with; say it in words');

const group = z.strictObject({
  id: kebabCase,
  title: z.string().trim().min(1).max(80),
  points: z.int().min(0).max(100),
  hint: groupHint
    .optional()
    .describe(
      'One sentence for whoever fails a hidden case of it and can be shown no input; never an input.',
    ),
});

const usualEndings = languageNames.map((name) => languageLabels[name].endings[0].slice(1)).join('|');
const acceptedFile = z
  .string()
  .regex(
    new RegExp(`^submissions\\/accepted\\/[\\w.-]+\\.(${usualEndings})$`),
    'is not a file in submissions/accepted',
  );

const limits = z.strictObject({
  operationsFactor: z
    .number()
    .min(2)
    .max(100)
    .describe('Operations allowed on a case, as a multiple of what the reference uses on the same input…'),
  operationsMin: z.int().min(1000).max(10_000_000).describe('…but never less than this.'),
  memoryMbMax: z.int().min(16).max(128).describe('Heap of the isolate, in megabytes.'),
});

const common = {
  $schema: z.string().optional().describe('For editors; ../exercise.schema.json'),
  version: z.int().min(1).describe('Raise it with every change that could change a verdict.'),
  title: z.string().trim().min(1).max(80),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  topics: z.array(topic).min(1).max(5).describe('The first one is the track the exercise belongs to.'),
  limits,
  complexity: z
    .enum(growths)
    .optional()
    .describe('How the operations on a demanding input of size n grow; `verify` holds the reference to it.'),
  complexityOf: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .optional()
    .describe('What n is in `complexity`, as a noun phrase: `the number of calls`.'),
  hints: z
    .array(sentence)
    .length(3, 'must hold exactly three hints, from a nudge to nearly the whole idea')
    .describe('Exactly three, in Markdown, from a nudge to nearly the whole idea.'),
  groups: z.array(group).min(1).max(10).describe('Scoring groups; their points add up to 100.'),
  reference: acceptedFile.describe(
    'The accepted submission that expected outputs and operation counts come from.',
  ),
  references: z
    .partialRecord(z.enum(languageNames), acceptedFile)
    .optional()
    .describe(
      'Accepted submissions that the operation counts of other languages come from; needed where a language counts differently.',
    ),
};

/** One kind's exercise.json. */
function fileOf<Name extends KindName>(kind: Name) {
  const signature = kinds[kind].signature as (typeof kinds)[Name]['signature'];
  return z.strictObject({...common, kind: z.literal(kind), signature});
}

const files = kindNames.map(fileOf) as [ReturnType<typeof fileOf<KindName>>];

export const exerciseSchema = z.discriminatedUnion('kind', files).meta({
  title: 'exercise.json',
  description: 'One exercise of the catalogue; exercises/README.md explains it.',
});

/** exercise.json as its author wrote it. */
export type ExerciseFile = z.infer<typeof exerciseSchema>;

/** The signature with its kind inside, as everything else wants it. */
export function signatureOf({kind, signature}: ExerciseFile): Signature {
  return {kind, ...signature} as Signature;
}

/** The schema of exercise.json: what a package may declare. Unknown keys are errors. */
import {z} from 'zod';
import {groupHintCharactersMax} from '#lib/base/limits';
import type {
  AsyncSignature,
  ClassSignature,
  FunctionSignature,
  Signature,
  SimulationSignature,
  ValueRules,
} from '#lib/exercises/exercise';
import {topics} from '#lib/exercises/topics';
import {suggestion} from '#lib/exercises/values/nearest';
import {parseType, TypeTextError} from '#lib/exercises/values/type-text';
import {growths} from '#lib/verdict/complexity';

const identifier = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'is not a camelCase name of at most 40 letters and digits')
  .describe('camelCase; written snake_case where a language prefers that');
const className = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9]{0,39}$/, 'is not a PascalCase name of at most 40 letters and digits');
const kebabCase = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case');
const sentence = z.string().trim().min(1).max(2000);

const typeText = z
  .string()
  .check((context) => {
    try {
      parseType(context.value);
    } catch (error) {
      if (!(error instanceof TypeTextError)) throw error;
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: `"${context.value}" is no type: ${error.message}`,
      });
    }
  })
  .describe(
    'int, float, string, boolean, void, any, null, T[], [A, B], {name: T, other?: T}, map<T>, A | B, "text"',
  );

const valueRules: z.ZodType<ValueRules> = z
  .strictObject({
    min: z.number().optional().describe('Least number.'),
    max: z.number().optional().describe('Greatest number.'),
    length: z
      .tuple([z.int().min(0), z.int().min(0)])
      .optional()
      .describe('Least and most characters of a string, items of an array or keys of a map.'),
    pattern: z.string().optional().describe('Regular expression that the whole string matches.'),
    get items() {
      return valueRules.optional().describe('Rules for every item of an array or value of a map.');
    },
    get elements() {
      return z.array(valueRules).optional().describe('Rules for the elements of a tuple, by place.');
    },
    get fields() {
      return z
        .record(z.string(), valueRules)
        .optional()
        .describe('Rules for the fields of an object, by name.');
    },
  })
  .meta({id: 'ValueRules'});

const parameter = z.strictObject({
  name: identifier,
  type: typeText,
  rules: valueRules.optional(),
});

const functionSignature = z.strictObject({
  name: identifier,
  parameters: z.array(parameter).min(1).max(10),
  returns: typeText,
  keepsArguments: z
    .boolean()
    .optional()
    .describe('true: a call that leaves an argument other than it was is a wrong answer.'),
  withoutSort: z
    .boolean()
    .optional()
    .describe('true: the built-in sorts throw an error, because sorting is the exercise.'),
});

const method = z.strictObject({
  name: identifier,
  parameters: z.array(parameter).max(10),
  returns: typeText,
});

const classSignature = z.strictObject({
  name: className,
  parameters: z.array(parameter).max(10).describe('Of the constructor.'),
  methods: z.array(method).min(1).max(20),
  callsMax: z.int().min(1).max(100_000).describe('Most calls that an input may hold.'),
});

const inject = z
  .enum(['store', 'task', 'tasks', 'handler', 'service', 'services', 'source', 'refs'])
  .optional()
  .describe('What the description in an input becomes; `type` is that of the description.');
const asyncParameter = parameter.extend({inject});

const asyncSignature = z.strictObject({
  form: z.enum(['class', 'function']),
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, 'is not a name of at most 40 letters and digits'),
  parameters: z.array(asyncParameter).max(10).describe('Of the constructor; none for a function.'),
  methods: z
    .array(
      method.extend({
        parameters: z.array(asyncParameter).max(10),
        sync: z.boolean().optional().describe('true: it returns its value itself, not a promise.'),
      }),
    )
    .min(1)
    .max(20)
    .describe('Of a function, the function itself.'),
  clientsMax: z.int().min(1).max(20),
  callsMax: z.int().min(1).max(1000).describe('Most calls of all clients of an input together.'),
  schedulesMax: z
    .int()
    .min(1)
    .max(2000)
    .describe('Most orders of events that one input is played in; 1 where nothing is left open.'),
});

const topic = z.enum(topics, {
  error: ({input}) => {
    const known = suggestion(String(input), topics) || '; lib/exercises/topics.ts lists them';
    return `"${input}" is no topic${known}`;
  },
});

const service = z.strictObject({
  name: identifier,
  calls: z.array(identifier).min(1).max(10).describe('What a node may ask of it, as `call` of a message.'),
});

const simulationSignature = z.strictObject({
  name: className.describe('The class of a node.'),
  methods: z.array(method).min(1).max(20).describe('What clients call.'),
  nodes: z.tuple([z.int().min(1), z.int().min(1).max(9)]).describe('Fewest and most nodes of a scenario.'),
  services: z.array(service).max(6).default([]).describe('What nodes may call beside each other.'),
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
  reference: z
    .string()
    .regex(/^submissions\/accepted\/[\w.-]+\.(js|ts)$/, 'is not a file in submissions/accepted')
    .describe('The accepted submission that expected outputs and operation counts come from.'),
};

export const exerciseSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({...common, kind: z.literal('function'), signature: functionSignature}),
    z.strictObject({...common, kind: z.literal('class'), signature: classSignature}),
    z.strictObject({...common, kind: z.literal('async'), signature: asyncSignature}),
    z.strictObject({...common, kind: z.literal('simulation'), signature: simulationSignature}),
  ])
  .meta({
    title: 'exercise.json',
    description: 'One exercise of the catalogue; exercises/README.md explains it.',
  });

/** exercise.json as its author wrote it. */
export type ExerciseFile = z.infer<typeof exerciseSchema>;

/** The signature with its kind inside, as the rest of the house wants it. */
export function signatureOf(file: ExerciseFile): Signature {
  if (file.kind === 'function') return {kind: file.kind, ...file.signature} satisfies FunctionSignature;
  if (file.kind === 'async') return {kind: file.kind, ...file.signature} satisfies AsyncSignature;
  if (file.kind === 'class') return {kind: file.kind, ...file.signature} satisfies ClassSignature;
  return {kind: file.kind, ...file.signature} satisfies SimulationSignature;
}

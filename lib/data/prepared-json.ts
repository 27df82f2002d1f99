/** A stored package, checked on its way out of the database. */
import {z} from 'zod';
import type {PreparedExercise, Signature} from '#lib/exercises/exercise';
import {languageNames} from '#lib/languages/browser';
import {growths} from '#lib/verdict/complexity';

const language = z.enum(languageNames);

/** What is inside belongs to the kind, which checked it when the package was loaded; no kind is named here. */
const signature = z.custom<Signature>(
  (value) => z.looseObject({kind: z.string(), name: z.string()}).safeParse(value).success,
  'a signature has a kind and a name',
);

const preparedCase = z.looseObject({
  id: z.string(),
  group: z.string(),
  sample: z.boolean(),
  category: z.string().optional(),
  explanation: z.string().optional(),
  guards: z.string().optional(),
  inputJson: z.string(),
  expectedJson: z.string(),
  referenceOperations: z.number(),
  operationsMax: z.number(),
});

const prepared = z.looseObject({
  slug: z.string(),
  version: z.number(),
  contentHash: z.string(),
  title: z.string(),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  topics: z.array(z.string()),
  signature,
  limits: z.object({operationsFactor: z.number(), operationsMin: z.number(), memoryMbMax: z.number()}),
  complexity: z.enum(growths).optional(),
  complexityOf: z.string().optional(),
  groups: z.array(
    z.object({id: z.string(), title: z.string(), points: z.number(), hint: z.string().optional()}),
  ),
  hints: z.array(z.string()),
  statement: z.string(),
  editorial: z.string(),
  // What was stored before packages said so was offered in both languages that there were.
  languages: z.array(language).default(['javascript', 'typescript']),
  reference: z.object({language, source: z.string()}),
  otherReferences: z
    .partialRecord(language, z.object({source: z.string(), operations: z.record(z.string(), z.number())}))
    .optional(),
  authorScript: z.string(),
  hasChecker: z.boolean(),
  cases: z.array(preparedCase),
  mistakes: z.array(z.object({language, source: z.string()})).optional(),
  form: z.number().optional(),
});

export function readPrepared(json: unknown): PreparedExercise {
  return prepared.parse(json);
}

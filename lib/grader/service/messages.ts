/**
 * What a supervisor and the host process under it say to each other over Node's channel between them, checked on both sides.
 * A prepared exercise is sent once and named by its key afterwards: it can be megabytes.
 *
 * Both run the same code of ours, so of what is asked and answered as much is checked as tells it from something else.
 */
import * as z from 'zod';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {Grader} from '#lib/grader/grader';
import {hostExercisesMax, workersMax} from '#lib/grader/limits';
import {verdicts} from '#lib/verdict/verdict';

/** The methods that a host answers. Another one is a name here and a line in `answerSchemas`. */
export type Asked = Pick<
  Grader,
  'grade' | 'explain' | 'run' | 'checkExamples' | 'measure' | 'measureGrowth'
> &
  AuthorRunner;
export type Method = keyof Asked;

const number = z.number();
const verdict = z.enum(verdicts);

const caseResult = z.looseObject({
  id: z.string(),
  group: z.string(),
  verdict,
  operations: number,
  cpuMs: number,
});

export const answerSchemas = {
  grade: z.looseObject({
    verdict,
    score: number,
    operations: number,
    cases: z.array(caseResult),
    casesTotal: number,
    diagnostics: z.array(z.unknown()),
    receipt: z.looseObject({sourceHash: z.string()}),
  }),
  explain: z.looseObject({message: z.string().optional()}),
  run: z.looseObject({
    diagnostics: z.array(z.unknown()),
    cases: z.array(z.looseObject({id: z.string(), inputText: z.string()})),
  }),
  checkExamples: z.looseObject({examples: z.array(z.looseObject({id: z.string(), isRight: z.boolean()}))}),
  measure: z.looseObject({measured: z.looseObject({}), sentence: z.string()}).optional(),
  measureGrowth: z.looseObject({plausible: z.array(z.string())}).optional(),
  evaluate: z.array(z.looseObject({kind: z.enum(['value', 'failed'])})),
  runReference: z.array(z.looseObject({kind: z.enum(['returned', 'failed'])})),
} as const satisfies Record<Method, z.ZodType>;

export const methods = Object.keys(answerSchemas) as Method[];

const count = z.number().int().nonnegative();
const key = z.number().int().positive();

/** How a host is opened: the options of `createGrader`, as the one argument of its script. */
export const hostOptionsSchema = z.object({
  projectRoot: z.string(),
  concurrency: z.number().int().positive().max(workersMax).optional(),
  spares: count.max(workersMax).optional(),
});
export type HostOptions = z.infer<typeof hostOptionsSchema>;

const preparedExercise = z.custom<PreparedExercise>(
  (value) => z.looseObject({slug: z.string(), cases: z.array(z.unknown())}).safeParse(value).success,
);

export const toHostSchema = z.discriminatedUnion('type', [
  /** To be kept under the key, up to `hostExercisesMax`. */
  z.object({type: z.literal('exercise'), key, exercise: preparedExercise}),
  z.object({type: z.literal('forget'), key}),
  /** `request` lacks its exercise where a key names one. */
  z.object({
    type: z.literal('ask'),
    id: key,
    method: z.enum(methods),
    request: z.looseObject({}),
    exercise: key.optional(),
  }),
  /** End in good order. */
  z.object({type: z.literal('close')}),
]);
export type ToHost = z.infer<typeof toHostSchema>;

const layer = z.object({name: z.string(), inForce: z.boolean(), detail: z.string()});
const worker = z.object({pid: z.number().int(), state: z.string(), jobs: count});

export const fromHostSchema = z.discriminatedUnion('type', [
  /** A sign of life; the first says that requests are taken. Warm: a worker has been ready. */
  z.object({
    type: z.literal('beat'),
    isWarm: z.boolean(),
    workers: z.array(worker).max(4 * workersMax),
    queued: count,
    hardening: z.array(layer).max(hostExercisesMax),
  }),
  /** What `onCase` hears. */
  z.object({type: z.literal('heard'), id: key, heard: z.array(caseResult)}),
  z.object({type: z.literal('answered'), id: key, value: z.unknown()}),
  z.object({
    type: z.literal('failed'),
    id: key,
    error: z.object({name: z.string(), message: z.string(), stack: z.string().optional()}),
  }),
]);
export type FromHost = z.infer<typeof fromHostSchema>;

/** What an async exercise declares: code that runs under a virtual clock while several clients use it. */
import {z} from 'zod';
import type {Unchanging} from '#lib/base/unchanging';
import type {SignatureOf} from '#lib/kinds/kind';
import {method, parameter} from '#lib/values/signature';

/** What the description in an input becomes before the candidate's code is handed it (injected.ts). */
const injectNames = ['store', 'task', 'tasks', 'handler', 'service', 'services', 'source', 'refs'] as const;
export type InjectName = (typeof injectNames)[number];

const asyncParameter = parameter.extend({
  inject: z
    .enum(injectNames)
    .optional()
    .describe('What the description in an input becomes; `type` is that of the description.'),
});

const asyncMethod = method.extend({
  parameters: z.array(asyncParameter).max(10),
  sync: z.boolean().optional().describe('true: it returns its value itself, not a promise.'),
});

export const asyncSignature = z.strictObject({
  form: z.enum(['class', 'function']),
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, 'is not a name of at most 40 letters and digits'),
  parameters: z.array(asyncParameter).max(10).describe('Of the constructor; none for a function.'),
  methods: z.array(asyncMethod).min(1).max(20).describe('Of a function, the function itself.'),
  clientsMax: z.int().min(1).max(20),
  callsMax: z.int().min(1).max(1000).describe('Most calls of all clients of an input together.'),
  schedulesMax: z
    .int()
    .min(1)
    .max(2000)
    .describe('Most orders of events that one input is played in; 1 where nothing is left open.'),
});

/** Every order of events is tried within bounds. Of a function the one method is the function itself. */
export type AsyncSignature = SignatureOf<'async', typeof asyncSignature>;
/** With `inject`, `type` is that of the description. */
export type AsyncParameter = Unchanging<z.infer<typeof asyncParameter>>;
export type AsyncMethod = Unchanging<z.infer<typeof asyncMethod>>;

/** What an exercise about designs declares: the palette with its prices, who asks for what, the scenarios and their budgets. */
import {z} from 'zod';
import {type Model, nodeTypes, requestKinds} from '#lib/design-simulator/model';
import type {SignatureOf} from '#lib/kinds/kind';
import {identifier} from '#lib/values/signature';

const us = z.int().min(0).max(10_000_000);
const cents = z.int().min(0).max(100_000_000);

const size = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  cores: z.int().min(1).max(1_000_000).describe('Requests that one instance works on at the same time.'),
  insideMax: z
    .int()
    .min(1)
    .max(1_000_000)
    .describe('Requests inside it, waiting ones included; one more is refused.'),
  items: z.int().min(1).max(1_000_000).optional().describe('Entries of a cache or CDN, messages of a queue.'),
  centsPerMonth: cents,
});

const entry = z.strictObject({
  sizes: z.array(size).min(1).max(6),
  countMax: z.int().min(1).max(40),
  replicasMax: z.int().min(0).max(8).optional(),
  centsPerMillion: cents.optional().describe('What a million requests to it cost.'),
});

const parts = nodeTypes.filter((type) => type !== 'clients');
const palette = z.strictObject(
  Object.fromEntries(parts.map((type) => [type, entry.optional()])) as Record<
    (typeof parts)[number],
    z.ZodOptional<typeof entry>
  >,
);

const requestClass = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9 -]{0,29}$/),
  kind: z.enum(requestKinds),
  share: z.int().min(1).max(1000).describe('Parts of all requests.'),
  keys: z.int().min(1).max(200_000),
  skewPercent: z.int().min(0).max(200).describe('Exponent of Zipf’s law, times 100; 0 is even.'),
  data: z.string().max(30).optional().describe('Classes of one data set ask about the same things.'),
  appUs: us,
  databaseUs: us,
  jobUs: us.optional(),
  cdn: z.boolean().optional().describe('A CDN may keep the answer.'),
});

const world = z.strictObject({
  hopUs: us,
  clientUs: us,
  edgeUs: us,
  balancerUs: us,
  cacheUs: us,
  cdnUs: us,
  queueUs: us,
  storeUs: us,
  varyPercent: z.int().min(0).max(100),
  detectUs: us,
  failoverUs: us.max(60_000_000),
  replicationUs: us,
});

const ppm = z.int().min(0).max(1_000_000);
const budgets = z.strictObject({
  p50Ms: z.int().min(1).optional(),
  p99Ms: z.int().min(1).optional(),
  errorsPpm: ppm.optional(),
  stalePpm: ppm.optional(),
  throughputMin: z.int().min(1).optional(),
  dollarsMax: z.int().min(1).optional(),
  jobsMs: z.int().min(1).optional(),
  jobsLostPpm: ppm.optional(),
});

/** No scenario is longer: the clock of a run is a whole number that must not overflow, and a preview takes a moment. */
const scenarioMsMax = 60_000;
const time = z.int().min(0).max(scenarioMsMax);

const scenario = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]{0,19}$/),
  title: z.string().trim().min(1).max(80),
  phases: z
    .array(z.strictObject({untilMs: time, perSecond: z.int().min(0).max(20_000)}))
    .min(1)
    .max(6),
  warmMs: time.optional(),
  cold: z.boolean().optional(),
  killAtMs: time.optional(),
  lagMs: time.optional(),
  budgets,
});

export const canvasSignature = z.strictObject({
  name: identifier.describe('What the document is called.'),
  palette,
  classes: z.array(requestClass).min(1).max(6),
  world,
  scenarios: z.array(scenario).min(1).max(8),
});

export type CanvasSignature = SignatureOf<'canvas', typeof canvasSignature>;

export function modelOf({palette: parts, classes, world: times, scenarios}: CanvasSignature): Model {
  return {palette: parts, classes, world: times, scenarios};
}

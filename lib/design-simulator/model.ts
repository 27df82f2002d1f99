/** What an exercise about designs declares: what can be built of and at which price, who asks for what, and what is tried. Types only. */

export const nodeTypes = [
  'clients',
  'cdn',
  'load-balancer',
  'app',
  'cache',
  'database',
  'queue',
  'workers',
  'object-store',
] as const;
export type NodeType = (typeof nodeTypes)[number];

/** What one instance of a node can do. */
export type Size = {
  readonly name: string;
  /** Requests that it works on at the same time. */
  readonly cores: number;
  /** Requests that may be inside it, waiting ones included; one more is refused. */
  readonly insideMax: number;
  /** Entries of a cache or CDN; messages of a queue. */
  readonly items?: number | undefined;
  readonly centsPerMonth: number;
};

export type PaletteEntry = {
  readonly sizes: readonly Size[];
  readonly countMax: number;
  /** Of each shard of a database. */
  readonly replicasMax?: number | undefined;
  readonly centsPerMillion?: number | undefined;
};
export type Palette = {readonly [Type in Exclude<NodeType, 'clients'>]?: PaletteEntry | undefined};

/**
 * `job` is a write whose work may be done after the answer; `presence-write` and `presence-read` are about what may be lost
 * with a machine, so a cache may hold it alone.
 */
export const requestKinds = ['read', 'write', 'job', 'static', 'presence-write', 'presence-read'] as const;
export type RequestKind = (typeof requestKinds)[number];

export type RequestClass = {
  readonly name: string;
  readonly kind: RequestKind;
  /** Parts of all requests; shares are relative to each other. */
  readonly share: number;
  readonly keys: number;
  /** Zipf's exponent times 100. */
  readonly skewPercent: number;
  /** Classes of one data set ask about the same things; by default each has its own. */
  readonly data?: string | undefined;
  /** Work of one request on one core. */
  readonly appUs: number;
  readonly databaseUs: number;
  readonly jobUs?: number | undefined;
  /** Whether a CDN may keep the answer. */
  readonly cdn?: boolean | undefined;
};

/** Times that belong to the world and not to the design, in microseconds. */
export type World = {
  /** Between two machines, one way. */
  readonly hopUs: number;
  /** From a client to the data centre, and to a CDN's place near it, one way. */
  readonly clientUs: number;
  readonly edgeUs: number;
  readonly balancerUs: number;
  readonly cacheUs: number;
  readonly cdnUs: number;
  readonly queueUs: number;
  readonly storeUs: number;
  /** How much of a piece of work varies (exponentially); the rest is fixed. */
  readonly varyPercent: number;
  /** Until everybody knows that an instance is gone, and until a replica takes over from a primary. */
  readonly detectUs: number;
  readonly failoverUs: number;
  /** How far replicas are behind at best. */
  readonly replicationUs: number;
};

/** `untilMs` counts from the start of the scenario. */
export type Phase = {readonly untilMs: number; readonly perSecond: number};

export type Budgets = {
  readonly p50Ms?: number | undefined;
  readonly p99Ms?: number | undefined;
  /** Requests that fail, of a million. */
  readonly errorsPpm?: number | undefined;
  /** Reads that answer what was overwritten before they were asked, of a million. */
  readonly stalePpm?: number | undefined;
  readonly throughputMin?: number | undefined;
  readonly dollarsMax?: number | undefined;
  /** Until a job's work is done, at the 99th percentile, and jobs that never are, of a million. */
  readonly jobsMs?: number | undefined;
  readonly jobsLostPpm?: number | undefined;
};

export type Scenario = {
  readonly name: string;
  readonly title: string;
  readonly phases: readonly Phase[];
  /** What arrives earlier is not measured. */
  readonly warmMs?: number | undefined;
  /** Caches begin empty, and not as they are after a long day. */
  readonly cold?: boolean | undefined;
  /** Of each node in turn, one instance is gone from this time on: the worst counts. */
  readonly killAtMs?: number | undefined;
  /** The first replica of every database is so much further behind. */
  readonly lagMs?: number | undefined;
  readonly budgets: Budgets;
};

export type Model = {
  readonly palette: Palette;
  readonly classes: readonly RequestClass[];
  readonly world: World;
  readonly scenarios: readonly Scenario[];
};

/** A design as its document says it, and the bounds of documents. Types and constants; decode-design.ts reads one. */
import type {NodeType} from '#lib/design-simulator/model';

export const documentCharactersMax = 20_000;
export const nodesMax = 16;
export const edgesMax = 40;
export const instancesMax = 160;
export const idCharactersMax = 24;
export const timeoutMsMax = 10_000;
export const retriesMax = 5;
export const backoffMsMax = 5_000;
export const ttlSecondsMax = 86_400;
export const coordinateMax = 10_000;
/**
 * Past it a run is stopped, and what was under way has failed: retries may multiply without end. The runs of one scenario share
 * the second bound, which is well within the processor time of a case.
 */
export const eventsPerRunMax = 600_000;
export const eventsPerScenarioMax = 1_500_000;

/** Times in milliseconds, as people write them. */
export type DesignNode = {
  readonly id: string;
  readonly type: NodeType;
  /** A name of the palette; clients have none. */
  readonly size: string;
  /** Instances; of a database, shards. */
  readonly count: number;
  /** Of a database: further copies of each shard, and where reads go. */
  readonly replicas: number;
  readonly reads: 'primary' | 'replicas';
  /** Of a cache: what a write does to it; and of caches and CDNs, how long an entry lives. */
  readonly writes: 'aside' | 'through';
  readonly ttlSeconds: number;
  /** Of a load balancer. */
  readonly balancing: 'round-robin' | 'least-connections';
  readonly x: number;
  readonly y: number;
};

/** One node calls another. */
export type DesignEdge = {
  readonly from: string;
  readonly to: string;
  readonly timeoutMs: number;
  readonly retries: number;
  /** Before the first retry; doubled before each further one. */
  readonly backoffMs: number;
  readonly jitter: boolean;
  readonly breaker: boolean;
};

export type Design = {readonly nodes: readonly DesignNode[]; readonly edges: readonly DesignEdge[]};

export const nodeDefaults = {
  size: '',
  count: 1,
  replicas: 0,
  reads: 'primary',
  writes: 'aside',
  ttlSeconds: 300,
  balancing: 'round-robin',
  x: 0,
  y: 0,
} as const satisfies Partial<DesignNode>;

export const edgeDefaults = {
  timeoutMs: 2000,
  retries: 0,
  backoffMs: 50,
  jitter: true,
  breaker: false,
} as const satisfies Partial<DesignEdge>;

/** What a node may call. */
export const callable: Readonly<Record<NodeType, readonly NodeType[]>> = {
  clients: ['cdn', 'load-balancer', 'app'],
  cdn: ['load-balancer', 'app', 'object-store'],
  'load-balancer': ['app'],
  app: ['cache', 'database', 'queue', 'object-store', 'load-balancer', 'app'],
  cache: [],
  database: [],
  queue: ['workers'],
  workers: ['cache', 'database', 'object-store'],
  'object-store': [],
};

export const typeTitles: Readonly<Record<NodeType, string>> = {
  clients: 'Clients',
  cdn: 'CDN',
  'load-balancer': 'Load balancer',
  app: 'Application servers',
  cache: 'Cache',
  database: 'Database',
  queue: 'Queue',
  workers: 'Workers',
  'object-store': 'Object store',
};

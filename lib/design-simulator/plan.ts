/** From a design to what the simulation follows: instances side by side, and for each node and class of request the calls it makes. */
import type {Design, DesignEdge, DesignNode} from '#lib/design-simulator/design';
import type {Model, NodeType, RequestClass, RequestKind, Size} from '#lib/design-simulator/model';

/** What a call asks of the node it goes to. */
export const operation = {
  handle: 0,
  get: 1,
  put: 2,
  /** What a write tells a cache: to forget the entry, or to hold what was written, as its policy says. */
  update: 3,
  read: 4,
  write: 5,
  enqueue: 6,
  apply: 7,
} as const;
export const operationsCount = 8;

/** One call that a node makes, after its own work. `edges` has several where instances of several nodes share the load. */
export type Step = {
  readonly edges: readonly number[];
  readonly operation: number;
  /** Whether it is waited for; what is not waited for has no outcome. */
  readonly waits: boolean;
  /** Whether its failure fails the caller too. */
  readonly needed: boolean;
  /** Whether an entry that is found answers the caller. */
  readonly endsOnHit: boolean;
  /** Only where the lookup before it was answered and found nothing. */
  readonly onMiss: boolean;
};

export type PlannedNode = DesignNode & {
  readonly index: number;
  /** Its first instance, and how many there are: of a database `copies` for each shard, the primary first. */
  readonly first: number;
  readonly instances: number;
  readonly copies: number;
  readonly limits: Size;
  readonly centsPerMillion: number;
  /** By class: what it does after its own work; undefined where it has nothing that could answer the class. */
  readonly steps: readonly (readonly Step[] | undefined)[];
  /** Edges of a queue to its workers. */
  readonly pulls: readonly number[];
};

export type PlannedEdge = DesignEdge & {
  readonly index: number;
  readonly source: number;
  readonly target: number;
};

export type Plan = {
  readonly model: Model;
  readonly nodes: readonly PlannedNode[];
  readonly edges: readonly PlannedEdge[];
  readonly clients: number;
  readonly instances: number;
  /** Mean work in µs, by (node, class, operation). */
  readonly work: Int32Array;
  /** The first key of each class among all keys, and how many keys there are. */
  readonly keyBase: readonly number[];
  readonly keys: number;
};

const unlimited: Size = {name: '', cores: 1_000_000_000, insideMax: 1_000_000_000, centsPerMonth: 0};

export function planDesign(design: Design, model: Model): Plan {
  const indexOf = new Map(design.nodes.map(({id}, index) => [id, index]));
  const edges = design.edges.map(
    (edge, index): PlannedEdge => ({
      ...edge,
      index,
      source: indexOf.get(edge.from)!,
      target: indexOf.get(edge.to)!,
    }),
  );
  let instances = 0;
  const nodes = design.nodes.map((node, index): PlannedNode => {
    const entry = node.type === 'clients' ? undefined : model.palette[node.type];
    const copies = node.type === 'database' ? 1 + node.replicas : 1;
    const first = instances;
    instances += node.count * copies;
    const own = edges.filter(({source}) => source === index);
    const targets = (type: NodeType): number[] =>
      own.filter(({target}) => design.nodes[target]!.type === type).map((edge) => edge.index);
    return {
      ...node,
      index,
      first,
      instances: node.count * copies,
      copies,
      limits: entry?.sizes.find(({name}) => name === node.size) ?? unlimited,
      centsPerMillion: entry?.centsPerMillion ?? 0,
      steps: model.classes.map((one) => stepsOf(node, one, targets)),
      pulls: node.type === 'queue' ? targets('workers') : [],
    };
  });
  const {keyBase, keys} = placeKeys(model.classes);
  return {
    model,
    nodes,
    edges,
    clients: nodes.findIndex(({type}) => type === 'clients'),
    instances,
    work: workOf(nodes, model),
    keyBase,
    keys,
  };
}

/** Classes of one data set share its keys; the largest number of keys counts. */
function placeKeys(classes: readonly RequestClass[]): {keyBase: number[]; keys: number} {
  const sizes = new Map<string, number>();
  for (const {name, data = name, keys} of classes) sizes.set(data, Math.max(keys, sizes.get(data) ?? 0));
  const bases = new Map<string, number>();
  let total = 0;
  for (const [data, keys] of sizes) {
    bases.set(data, total);
    total += keys;
  }
  return {keyBase: classes.map(({name, data = name}) => bases.get(data)!), keys: total};
}

type Targets = (type: NodeType) => number[];

const {handle, get, put, update, read, write, enqueue} = operation;

function step(edges: readonly number[], what: number, rest: Partial<Step> = {}): Step {
  return {edges, operation: what, waits: true, needed: true, endsOnHit: false, onMiss: false, ...rest};
}

function stepsOf(node: DesignNode, one: RequestClass, targets: Targets): readonly Step[] | undefined {
  switch (node.type) {
    case 'clients':
      return clientSteps(one, targets);
    case 'cdn':
      return forward(originsOf(one, targets));
    case 'load-balancer':
      return forward(targets('app'));
    case 'app':
      return appSteps(node, one, targets);
    case 'workers':
      return one.kind === 'job' ? storeJob(targets) : undefined;
    default:
      return [];
  }
}

function forward(edges: readonly number[]): readonly Step[] | undefined {
  return edges.length === 0 ? undefined : [step(edges, handle)];
}

function clientSteps(one: RequestClass, targets: Targets): readonly Step[] | undefined {
  const cdn = targets('cdn');
  const [balancer, app] = [targets('load-balancer'), targets('app')];
  const direct = balancer.length > 0 ? balancer : app;
  return forward((one.cdn === true && cdn.length > 0) || direct.length === 0 ? cdn : direct);
}

function originsOf(one: RequestClass, targets: Targets): readonly number[] {
  const store = targets('object-store');
  if (one.kind === 'static' && store.length > 0) return store;
  const balancer = targets('load-balancer');
  return balancer.length > 0 ? balancer : targets('app');
}

function appSteps(_node: DesignNode, one: RequestClass, targets: Targets): readonly Step[] | undefined {
  const own = kindSteps[one.kind](targets);
  if (own !== undefined) return own;
  const balancer = targets('load-balancer');
  return forward(balancer.length > 0 ? balancer : targets('app'));
}

type StepsOfKind = (targets: Targets) => readonly Step[] | undefined;

const kindSteps: Readonly<Record<RequestKind, StepsOfKind>> = {
  read: (targets) => {
    const [database, cache] = [targets('database'), targets('cache')];
    if (database.length === 0) return undefined;
    if (cache.length === 0) return [step(database, read)];
    return [
      step(cache, get, {needed: false, endsOnHit: true}),
      step(database, read),
      step(cache, put, {waits: false, onMiss: true}),
    ];
  },
  write: (targets) => {
    const [database, cache] = [targets('database'), targets('cache')];
    if (database.length === 0) return undefined;
    return [step(database, write), ...(cache.length === 0 ? [] : [step(cache, update, {needed: false})])];
  },
  job: (targets) => {
    const queue = targets('queue');
    return queue.length > 0 ? [step(queue, enqueue)] : storeJob(targets);
  },
  static: (targets) => {
    const store = targets('object-store');
    if (store.length > 0) return [step(store, get)];
    const database = targets('database');
    return database.length > 0 ? [step(database, read)] : undefined;
  },
  'presence-write': (targets) => {
    const cache = targets('cache');
    if (cache.length > 0) return [step(cache, put)];
    const database = targets('database');
    return database.length > 0 ? [step(database, write)] : undefined;
  },
  'presence-read': (targets) => {
    const cache = targets('cache');
    // What nobody has said lately is an answer too: nothing lies behind the cache.
    if (cache.length > 0) return [step(cache, get)];
    const database = targets('database');
    return database.length > 0 ? [step(database, read)] : undefined;
  },
};

function storeJob(targets: Targets): readonly Step[] | undefined {
  return kindSteps.write(targets);
}

function workOf(nodes: readonly PlannedNode[], {classes, world}: Model): Int32Array {
  const work = new Int32Array(nodes.length * classes.length * operationsCount);
  for (const {index, type, steps} of nodes) {
    for (const [place, one] of classes.entries()) {
      const at = (index * classes.length + place) * operationsCount;
      const all = (us: number): void => {
        work.fill(us, at, at + operationsCount);
      };
      if (type === 'cdn') all(world.cdnUs);
      else if (type === 'load-balancer') all(world.balancerUs);
      else if (type === 'cache') all(world.cacheUs);
      else if (type === 'queue') all(world.queueUs);
      else if (type === 'object-store') all(world.storeUs);
      else if (type === 'workers') all(one.jobUs ?? 0);
      else if (type === 'app') {
        // Without a queue the work of a job is done before the answer.
        const isInline = one.kind === 'job' && steps[place]?.[0]?.operation === write;
        all(one.appUs + (isInline ? (one.jobUs ?? 0) : 0));
      } else if (type === 'database') {
        all(one.databaseUs);
        work[at + operation.apply] = Math.ceil(one.databaseUs / 2);
      }
    }
  }
  return work;
}

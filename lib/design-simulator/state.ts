/** All that one run knows at a moment. Made for one (plan, scenario, seed), thrown away at its end. */
import type {Calls} from '#lib/design-simulator/calls';
import {createCalls} from '#lib/design-simulator/calls';
import {EventHeap} from '#lib/design-simulator/event-heap';
import {LruCache} from '#lib/design-simulator/lru';
import type {Scenario} from '#lib/design-simulator/model';
import type {Plan} from '#lib/design-simulator/plan';
import {createRecord, type RunRecord} from '#lib/design-simulator/record';

/** Messages of a queue, in the order in which they will be given out. */
export type MessageQueue = {ids: number[]; head: number};

export type State = {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly heap: EventHeap;
  readonly calls: Calls;
  readonly record: RunRecord;
  now: number;
  events: number;
  /** Arrivals end here, and what is still under way has a while longer. */
  readonly endUs: number;

  /** By instance. */
  readonly nodeOf: Int32Array;
  readonly busy: Int32Array;
  readonly inside: Int32Array;
  /** Messages that a worker has in hand. */
  readonly taken: Int32Array;
  readonly lineFirst: Int32Array;
  readonly lineLast: Int32Array;
  readonly isDead: Uint8Array;
  /** Its callers have noticed. */
  readonly isKnownDead: Uint8Array;
  readonly lagUs: Int32Array;
  readonly applied: Int32Array;
  readonly caches: readonly (LruCache | undefined)[];

  /** By node: whose turn it is; of a database, by shard, the instance that takes writes. */
  readonly turn: Int32Array;
  readonly primaries: readonly Int32Array[];
  readonly queues: readonly (MessageQueue | undefined)[];

  /** By edge: failures in a row, until when its breaker is open, and whether a probe is under way. */
  readonly failures: Int32Array;
  readonly openUntil: Int32Array;
  readonly probing: Uint8Array;

  /** By key: how many writes were committed up to its last one. */
  readonly committed: Int32Array;
  commits: number;

  /** By request. */
  readonly requests: Requests;
  /** By message: its request, deliveries so far, and when it was put into the queue. */
  readonly messages: {request: number[]; tries: number[]; since: number[]; done: boolean[]};
};

export type Requests = {
  classOf: Int32Array;
  key: Int32Array;
  began: Int32Array;
  /** The commits of its key when it was asked. */
  seen: Int32Array;
  /** The longest wait of one call of it, and the node where. */
  waited: Int32Array;
  waitedAt: Int32Array;
  length: number;
};

export function createState(plan: Plan, scenario: Scenario, seed: number): State {
  const {nodes, instances, keys} = plan;
  const nodeOf = new Int32Array(instances);
  const lagUs = new Int32Array(instances);
  const caches: (LruCache | undefined)[] = [];
  for (const {index, first, instances: count, type, limits, copies} of nodes) {
    for (let instance = first; instance < first + count; instance++) {
      nodeOf[instance] = index;
      const holds = type === 'cache' || type === 'cdn';
      caches[instance] = holds ? new LruCache(limits.items ?? 1, Math.max(1, keys)) : undefined;
      if (type === 'database') {
        const isLagging = scenario.lagMs !== undefined && instance === first + 1 && copies > 1;
        lagUs[instance] = plan.model.world.replicationUs + (isLagging ? scenario.lagMs * 1000 : 0);
      }
    }
  }
  const endUs = (scenario.phases.at(-1)?.untilMs ?? 0) * 1000;
  return {
    plan,
    scenario,
    seed,
    heap: new EventHeap(),
    calls: createCalls(),
    record: createRecord(plan, scenario, endUs),
    now: 0,
    events: 0,
    endUs,
    nodeOf,
    busy: new Int32Array(instances),
    inside: new Int32Array(instances),
    taken: new Int32Array(instances),
    lineFirst: new Int32Array(instances).fill(-1),
    lineLast: new Int32Array(instances).fill(-1),
    isDead: new Uint8Array(instances),
    isKnownDead: new Uint8Array(instances),
    lagUs,
    applied: new Int32Array(instances),
    caches,
    turn: new Int32Array(nodes.length),
    primaries: nodes.map(({type, count, first, copies}) =>
      type === 'database'
        ? Int32Array.from({length: count}, (_, shard) => first + shard * copies)
        : new Int32Array(0),
    ),
    queues: nodes.map(({type}) => (type === 'queue' ? {ids: [], head: 0} : undefined)),
    failures: new Int32Array(plan.edges.length),
    openUntil: new Int32Array(plan.edges.length),
    probing: new Uint8Array(plan.edges.length),
    committed: new Int32Array(Math.max(1, keys)),
    commits: 0,
    requests: createRequests(),
    messages: {request: [], tries: [], since: [], done: []},
  };
}

function createRequests(): Requests {
  const empty = (): Int32Array => new Int32Array(4096);
  return {
    classOf: empty(),
    key: empty(),
    began: empty(),
    seen: empty(),
    waited: empty(),
    waitedAt: empty(),
    length: 0,
  };
}

/** One run of a design under one scenario with one seed, from the first request to the last answer. Bounded by events. */
import {noParent, stage} from '#lib/design-simulator/calls';
import {instanceOfKey} from '#lib/design-simulator/choose';
import {eventsPerRunMax} from '#lib/design-simulator/design';
import {draw} from '#lib/design-simulator/draws';
import {eventKind} from '#lib/design-simulator/event-kinds';
import {answered, attempt, loseCall, nodeOfCall, proceed, timedOut} from '#lib/design-simulator/flow';
import {redeliver} from '#lib/design-simulator/messages';
import type {Scenario} from '#lib/design-simulator/model';
import type {Plan} from '#lib/design-simulator/plan';
import {causeNumber, causes, recordLevels} from '#lib/design-simulator/record';
import {scheduleAsk, takeRequest} from '#lib/design-simulator/requests';
import {samplerOf} from '#lib/design-simulator/skew';
import {createState, type State} from '#lib/design-simulator/state';
import {arrive, served} from '#lib/design-simulator/work';

/** How long what is under way may take after the last request has come. */
const drainUs = 20_000_000;
/** Lookups that a cache has seen before the run, by its entries. */
const warmLookupsPerEntry = 3;
const warmLookupsMax = 150_000;

export type RunOptions = {
  /** The node of which an instance is lost. */
  readonly killed?: number | undefined;
  readonly eventsMax?: number;
};

export function runDesign(
  plan: Plan,
  scenario: Scenario,
  seed: number,
  {killed, eventsMax = eventsPerRunMax}: RunOptions = {},
): State {
  const state = createState(plan, scenario, seed);
  if (scenario.cold !== true) warmCaches(state);
  if (killed !== undefined && scenario.killAtMs !== undefined) {
    state.heap.push(scenario.killAtMs * 1000, eventKind.kill, killed, 0);
  }
  scheduleAsk(state, 0);
  const {heap} = state;
  while (state.events < eventsMax && heap.pop()) {
    if (heap.time > state.endUs + drainUs) break;
    state.events++;
    state.now = heap.time;
    step(state, heap.kind, heap.call, heap.stamp);
  }
  close(state, eventsMax);
  return state;
}

function step(state: State, kind: number, call: number, stamp: number): void {
  switch (kind) {
    case eventKind.ask: {
      const made = takeRequest(state);
      scheduleAsk(state, state.now);
      proceed(state, made, state.plan.nodes[state.plan.clients]!);
      return;
    }
    case eventKind.kill:
      kill(state, call);
      return;
    case eventKind.notice:
      state.isKnownDead[call] = 1;
      return;
    case eventKind.failover:
      failOver(state, call);
      return;
    case eventKind.redeliver:
      redeliver(state, call, stamp);
      return;
  }
  if (state.calls.stamp[call] !== stamp) return;
  switch (kind) {
    case eventKind.arrive:
      arrive(state, call);
      return;
    case eventKind.served:
      served(state, call);
      return;
    case eventKind.answered:
      answered(state, call);
      return;
    case eventKind.timeout:
      timedOut(state, call);
      return;
    case eventKind.retry: {
      const instance = state.calls.instance[call]!;
      if (instance >= 0 && state.isDead[instance] === 1) loseCall(state, call);
      else attempt(state, call);
    }
  }
}

/** The first instance of the node is gone, with everything on it. */
function kill(state: State, nodeIndex: number): void {
  const {plan, record, now, heap, calls} = state;
  const node = plan.nodes[nodeIndex]!;
  const instance = node.first;
  const {detectUs, failoverUs} = plan.model.world;
  recordLevels(record, instance, now);
  record.busy[instance] = 0;
  for (let call = state.lineFirst[instance]!; call >= 0; ) {
    const next = calls.next[call]!;
    record.waiting[instance] = record.waiting[instance]! - 1;
    loseCall(state, call);
    call = next;
  }
  state.lineFirst[instance] = -1;
  state.lineLast[instance] = -1;
  state.isDead[instance] = 1;
  heap.push(now + detectUs, eventKind.notice, instance, 0);
  if (node.type === 'database' && node.copies > 1)
    heap.push(now + failoverUs, eventKind.failover, instance, 0);
}

function failOver(state: State, instance: number): void {
  const node = state.plan.nodes[state.nodeOf[instance]!]!;
  const primaries = state.primaries[node.index]!;
  for (let shard = 0; shard < node.count; shard++) {
    if (primaries[shard] !== instance) continue;
    const first = node.first + shard * node.copies;
    for (let next = first; next < first + node.copies; next++) {
      if (state.isDead[next] === 0) {
        primaries[shard] = next;
        break;
      }
    }
  }
}

/** Fills caches as a long day would have: by lookups of the same skewed load, with no time passing. */
function warmCaches(state: State): void {
  const {plan, caches, seed} = state;
  const {classes} = plan.model;
  const total = classes.reduce((sum, {share}) => sum + share, 0);
  for (const node of plan.nodes) {
    if (node.type !== 'cache' && node.type !== 'cdn') continue;
    const kept = classes.filter(({kind, cdn}) => (node.type === 'cdn' ? cdn === true : isCached(kind)));
    const entries = (node.limits.items ?? 1) * node.instances;
    const lookups = Math.min(warmLookupsMax, warmLookupsPerEntry * entries);
    for (const one of kept) {
      const place = classes.indexOf(one);
      const sampler = samplerOf(one.keys, one.skewPercent);
      const count = Math.ceil((lookups * one.share) / total);
      for (let lookup = 0; lookup < count; lookup++) {
        const at = -1 - lookup;
        const key = sampler.keyOf(draw(seed, at, 32 + place), draw(seed, at, 64 + place));
        const instance =
          node.type === 'cdn'
            ? node.first + (lookup % node.instances)
            : instanceOfKey(state, node, plan.keyBase[place]! + key);
        caches[instance]!.put(plan.keyBase[place]! + key, 0, endOfWarm(node.ttlSeconds, draw(seed, at, 96)));
      }
    }
  }
}

function isCached(kind: string): boolean {
  return kind === 'read' || kind === 'presence-write' || kind === 'presence-read';
}

/** Entries were put in at different times: what is left of their lives is anything up to the whole. */
function endOfWarm(ttlSeconds: number, bits: number): number {
  return Math.min(2 ** 30, Math.floor((ttlSeconds * 1_000_000 * bits) / 4294967296) + 1);
}

/** What is still under way has no answer, and what still waits in a queue was not done. */
function close(state: State, eventsMax: number): void {
  const {plan, record, calls, requests, messages, heap} = state;
  for (let instance = 0; instance < plan.instances; instance++) {
    recordLevels(record, instance, Math.min(state.now, state.endUs));
  }
  const wasStopped = heap.size > 0 && state.events >= eventsMax;
  if (wasStopped) failTheRest(state);
  for (let call = 0; call < calls.length; call++) {
    if (calls.stage[call] === stage.free || calls.parent[call] !== noParent.request) continue;
    if (requests.began[calls.request[call]!]! < record.measuredFromUs) continue;
    record.failed++;
    let deepest = call;
    while (calls.child[deepest]! >= 0) deepest = calls.child[deepest]!;
    const cause = wasStopped ? causeNumber.stopped : causeNumber.timeout;
    const at = nodeOfCall(state, deepest).index * causes.length + cause;
    record.failures[at] = record.failures[at]! + 1;
  }
  for (const [message, isDone] of messages.done.entries()) {
    const began = requests.began[messages.request[message]!]!;
    if (isDone || began < record.measuredFromUs) continue;
    record.jobsLost++;
    record.jobDelays.push(Math.max(0, state.now - began));
  }
}

/** Requests that would have come after the run was stopped: failed, at what was called most. */
function failTheRest({scenario, record, plan, now}: State): void {
  let count = 0;
  let from = Math.max(now, record.measuredFromUs);
  for (const {untilMs, perSecond} of scenario.phases) {
    const until = untilMs * 1000;
    if (until <= from) continue;
    count += Math.round(((until - from) * perSecond) / 1_000_000);
    from = until;
  }
  const most = plan.edges.reduce(
    (found, {index}) => (record.attempts[index]! > record.attempts[found]! ? index : found),
    0,
  );
  const node = plan.edges[most]?.target ?? plan.clients;
  record.asked += count;
  record.failed += count;
  const at = node * causes.length + causeNumber.stopped;
  record.failures[at] = record.failures[at]! + count;
}

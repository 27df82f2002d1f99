/** What a piece of work leaves behind where it was done: entries of caches, commits and their copies. */
import {noParent, stage, takeCall} from '#lib/design-simulator/calls';
import {timeUsMax} from '#lib/design-simulator/event-heap';
import {eventKind} from '#lib/design-simulator/event-kinds';
import {operation, type PlannedNode} from '#lib/design-simulator/plan';
import type {State} from '#lib/design-simulator/state';

/** The call's own work has just been done on its instance. */
export function applyEffect(state: State, call: number, node: PlannedNode): void {
  if (node.type === 'cache') ofCache(state, call, node);
  else if (node.type === 'cdn')
    lookUp(state, call, node, state.plan.model.classes[classOf(state, call)]!.cdn === true);
  else if (node.type === 'database') ofDatabase(state, call, node);
}

function classOf({requests, calls}: State, call: number): number {
  return requests.classOf[calls.request[call]!]!;
}

function keyOf({requests, calls}: State, call: number): number {
  return requests.key[calls.request[call]!]!;
}

function ofCache(state: State, call: number, node: PlannedNode): void {
  const what = state.calls.operation[call];
  const key = keyOf(state, call);
  if (what === operation.get) lookUp(state, call, node, true);
  else if (what === operation.put) store(state, call, node);
  else if (node.writes === 'through') store(state, call, node);
  else state.caches[state.calls.instance[call]!]!.delete(key);
}

function lookUp(state: State, call: number, node: PlannedNode, isKept: boolean): void {
  if (!isKept) return;
  const {calls, record, now} = state;
  const cache = state.caches[calls.instance[call]!]!;
  record.lookups[node.index] = record.lookups[node.index]! + 1;
  if (cache.get(keyOf(state, call), now)) {
    record.hits[node.index] = record.hits[node.index]! + 1;
    calls.found[call] = 1;
    calls.version[call] = cache.version;
  } else calls.found[call] = 2;
}

/** Keeps the version that the call carries. */
export function store(state: State, call: number, node: PlannedNode): void {
  const end = Math.min(timeUsMax, state.now + node.ttlSeconds * 1_000_000);
  state.caches[state.calls.instance[call]!]!.put(keyOf(state, call), state.calls.version[call]!, end);
}

function ofDatabase(state: State, call: number, node: PlannedNode): void {
  const {calls, committed, applied} = state;
  const key = keyOf(state, call);
  const instance = calls.instance[call]!;
  const what = calls.operation[call];
  if (what === operation.apply) {
    applied[instance] = Math.max(applied[instance]!, calls.version[call]!);
    return;
  }
  const place = Math.floor((instance - node.first) / node.copies);
  const primary = state.primaries[node.index]![place]!;
  if (what === operation.write) {
    committed[key] = ++state.commits;
    calls.version[call] = committed[key]!;
    replicate(state, call, node, place, instance);
    return;
  }
  // A replica that has not come so far yet answers with an older version; which one does not matter.
  const isBehind = instance !== primary && committed[key]! > applied[instance]!;
  calls.version[call] = isBehind ? committed[key]! - 1 : committed[key]!;
}

function replicate(state: State, call: number, node: PlannedNode, shard: number, primary: number): void {
  const {calls, heap, now} = state;
  const first = node.first + shard * node.copies;
  for (let instance = first; instance < first + node.copies; instance++) {
    if (instance === primary || state.isDead[instance] === 1) continue;
    const copy = takeCall(calls);
    calls.request[copy] = calls.request[call]!;
    calls.instance[copy] = instance;
    calls.parent[copy] = noParent.nobody;
    calls.edge[copy] = -1;
    calls.operation[copy] = operation.apply;
    calls.stage[copy] = stage.travelling;
    calls.version[copy] = calls.version[call]!;
    heap.push(now + state.lagUs[instance]!, eventKind.arrive, copy, calls.stamp[copy]!);
  }
}

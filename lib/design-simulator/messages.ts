/** What happens behind a queue: messages are given to workers that have room, again where one failed, and lost after some tries. */
import {freeCall, noParent, stage, takeCall} from '#lib/design-simulator/calls';
import {eventKind} from '#lib/design-simulator/event-kinds';
import {operation, type PlannedEdge, type PlannedNode} from '#lib/design-simulator/plan';
import type {State} from '#lib/design-simulator/state';

const deliveriesMax = 4;
const redeliverUs = 1_000_000;
/** Messages that a worker takes at a time, by its cores: while one waits for the database, another is worked on. */
const messagesPerCore = 2;

/** False where the queue is full. */
export function putMessage(state: State, call: number, node: PlannedNode): boolean {
  const queue = state.queues[node.index]!;
  if (queue.ids.length - queue.head >= (node.limits.items ?? 1)) return false;
  const {messages, calls} = state;
  queue.ids.push(messages.request.length);
  messages.request.push(calls.request[call]!);
  messages.tries.push(0);
  messages.since.push(state.now);
  messages.done.push(false);
  deliver(state, node);
  return true;
}

/** Gives out what is waiting while a worker has room. */
export function deliver(state: State, node: PlannedNode): void {
  const queue = state.queues[node.index]!;
  if (!hasLivingInstance(state, node)) return;
  while (queue.head < queue.ids.length) {
    const taken = freeWorker(state, node);
    if (taken === undefined) break;
    give(state, queue.ids[queue.head++]!, taken.edge, taken.instance);
  }
  if (queue.head > 4096) {
    queue.ids = queue.ids.slice(queue.head);
    queue.head = 0;
  }
}

function hasLivingInstance({isDead}: State, {first, instances}: PlannedNode): boolean {
  for (let instance = first; instance < first + instances; instance++)
    if (isDead[instance] === 0) return true;
  return false;
}

function freeWorker(state: State, queue: PlannedNode): {edge: PlannedEdge; instance: number} | undefined {
  const {plan, turn, isDead, isKnownDead, taken} = state;
  for (const index of queue.pulls) {
    const edge = plan.edges[index]!;
    const workers = plan.nodes[edge.target]!;
    for (let tried = 0; tried < workers.instances; tried++) {
      const place = (turn[workers.index]! + tried) % workers.instances;
      const instance = workers.first + place;
      // A machine that is gone takes nothing, noticed or not: it is the worker that asks.
      if (isDead[instance] === 1 || isKnownDead[instance] === 1) continue;
      if (taken[instance]! >= messagesPerCore * workers.limits.cores) continue;
      turn[workers.index] = (place + 1) % workers.instances;
      return {edge, instance};
    }
  }
  return undefined;
}

function give(state: State, message: number, edge: PlannedEdge, instance: number): void {
  const {calls, heap, messages, now, plan, record} = state;
  const call = takeCall(calls);
  state.taken[instance] = state.taken[instance]! + 1;
  record.attempts[edge.index] = record.attempts[edge.index]! + 1;
  calls.request[call] = messages.request[message]!;
  calls.instance[call] = instance;
  calls.parent[call] = noParent.queue;
  calls.edge[call] = edge.index;
  calls.operation[call] = operation.handle;
  calls.tries[call] = messages.tries[message]!;
  calls.message[call] = message;
  calls.stage[call] = stage.travelling;
  heap.pushAfter(now, plan.model.world.hopUs, eventKind.arrive, call, calls.stamp[call]!);
  heap.pushAfter(now, edge.timeoutMs * 1000, eventKind.timeout, call, calls.stamp[call]!);
}

/** A worker is done with it, has failed, or has had it for too long. */
export function messageEnded(state: State, call: number, isDone: boolean): void {
  const {calls, messages, plan, record} = state;
  const message = calls.message[call]!;
  const instance = calls.instance[call]!;
  const edge = plan.edges[calls.edge[call]!]!;
  state.taken[instance] = state.taken[instance]! - 1;
  if (isDone && !messages.done[message]) {
    messages.done[message] = true;
    const request = messages.request[message]!;
    if (state.requests.began[request]! >= record.measuredFromUs) {
      record.jobDelays.push(state.now - state.requests.began[request]!);
    }
  }
  if (!isDone) {
    record.edgeFailures[edge.index] = record.edgeFailures[edge.index]! + 1;
    messages.tries[message] = messages.tries[message]! + 1;
    if (messages.tries[message]! < deliveriesMax) {
      state.heap.push(state.now + redeliverUs, eventKind.redeliver, message, edge.source);
    }
  }
  deliver(state, plan.nodes[edge.source]!);
}

export function redeliver(state: State, message: number, queue: number): void {
  if (state.messages.done[message]) return;
  state.queues[queue]!.ids.push(message);
  deliver(state, state.plan.nodes[queue]!);
}

/** Nobody waits for a message's worker any more. */
export function forgetWorker(state: State, call: number): void {
  state.calls.parent[call] = noParent.nobody;
  if (state.calls.stage[call] === stage.lost) freeCall(state.calls, call);
}

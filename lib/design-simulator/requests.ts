/** What clients ask, and how it ended: a request is the same in every design, since its draws belong to its number. */
import {noParent, stage, takeCall} from '#lib/design-simulator/calls';
import {draw, exponentialOf} from '#lib/design-simulator/draws';
import {grown} from '#lib/design-simulator/event-heap';
import {eventKind} from '#lib/design-simulator/event-kinds';
import {operation} from '#lib/design-simulator/plan';
import {causes, recordLatency} from '#lib/design-simulator/record';
import {samplerOf} from '#lib/design-simulator/skew';
import type {Requests, State} from '#lib/design-simulator/state';

/** What a request's draws are for. */
const purpose = {gap: 0, class: 1, column: 2, coin: 3} as const;

/** When the next request comes, after `from`: at a rate that is constant within a phase, forgetting how long it has waited. */
export function scheduleAsk(state: State, from: number): void {
  const {phases} = state.scenario;
  const {length} = state.requests;
  let at = from;
  for (const [index, {untilMs, perSecond}] of phases.entries()) {
    const until = untilMs * 1000;
    if (at >= until || perSecond === 0) {
      at = Math.max(at, until);
      continue;
    }
    const gap = exponentialOf(draw(state.seed, length, 16 + index));
    const next = Math.floor(at + (gap * 1_000_000) / perSecond + 0.5);
    if (next < until) {
      state.heap.push(next, eventKind.ask, 0, 0);
      return;
    }
    at = until;
  }
}

/** Takes up a request; answers the call of the client that stands for it. */
export function takeRequest(state: State): number {
  const {requests, plan, calls, record, now, seed} = state;
  const request = requests.length++;
  if (requests.length > requests.classOf.length) growRequests(requests);
  const place = classOfDraw(state, draw(seed, request, purpose.class));
  const one = plan.model.classes[place]!;
  const sampler = samplerOf(one.keys, one.skewPercent);
  const key =
    plan.keyBase[place]! +
    sampler.keyOf(draw(seed, request, purpose.column), draw(seed, request, purpose.coin));
  requests.classOf[request] = place;
  requests.key[request] = key;
  requests.began[request] = now;
  requests.seen[request] = state.committed[key]!;
  requests.waited[request] = 0;
  requests.waitedAt[request] = -1;
  if (now >= record.measuredFromUs) {
    record.asked++;
    if (one.kind === 'job') record.jobsAsked++;
  }
  const call = takeCall(calls);
  calls.request[call] = request;
  calls.instance[call] = -1;
  calls.parent[call] = noParent.request;
  calls.edge[call] = -1;
  calls.operation[call] = operation.handle;
  calls.stage[call] = stage.asking;
  return call;
}

function classOfDraw({plan}: State, bits: number): number {
  const {classes} = plan.model;
  const total = classes.reduce((sum, {share}) => sum + share, 0);
  let left = (bits / 4294967296) * total;
  for (const [index, {share}] of classes.entries()) {
    left -= share;
    if (left < 0) return index;
  }
  return classes.length - 1;
}

function growRequests(requests: Requests): void {
  const longer = 2 * requests.classOf.length;
  requests.classOf = grown(requests.classOf, longer);
  requests.key = grown(requests.key, longer);
  requests.began = grown(requests.began, longer);
  requests.seen = grown(requests.seen, longer);
  requests.waited = grown(requests.waited, longer);
  requests.waitedAt = grown(requests.waitedAt, longer);
}

/** The client has its answer, or has given up. */
export function requestEnded(state: State, call: number): void {
  const {calls, requests, record, plan, now} = state;
  const request = calls.request[call]!;
  if (requests.began[request]! < record.measuredFromUs) return;
  const cause = calls.cause[call]!;
  if (cause !== 0) {
    record.failed++;
    const at = calls.causeNode[call]! * causes.length + cause;
    record.failures[at] = record.failures[at]! + 1;
    return;
  }
  const us = now - requests.began[request]!;
  recordLatency(record, us);
  const {p99Ms} = state.scenario.budgets;
  if (p99Ms !== undefined && us > p99Ms * 1000 && requests.waitedAt[request]! >= 0) {
    const node = requests.waitedAt[request]!;
    record.slow[node] = record.slow[node]! + 1;
  }
  const one = plan.model.classes[requests.classOf[request]!]!;
  if (one.kind === 'read') {
    record.reads++;
    if (calls.version[call]! < requests.seen[request]!) record.stale++;
  }
  if (one.kind === 'job' && !isQueued(state)) record.jobDelays.push(us);
}

/** Jobs behind a queue are done later than they are answered. */
function isQueued({plan}: State): boolean {
  return plan.nodes.some(({type}) => type === 'queue');
}

/** How one call leads to the next: sent, answered, tried again, given up; work.ts is what happens to it at its instance. */
import {freeCall, noParent, stage, takeCall} from '#lib/design-simulator/calls';
import {chooseInstance, chosen} from '#lib/design-simulator/choose';
import {draw} from '#lib/design-simulator/draws';
import {store} from '#lib/design-simulator/effects';
import {eventKind} from '#lib/design-simulator/event-kinds';
import {forgetWorker, messageEnded} from '#lib/design-simulator/messages';
import {operation, type PlannedNode, type Step} from '#lib/design-simulator/plan';
import {causeNumber} from '#lib/design-simulator/record';
import {requestEnded} from '#lib/design-simulator/requests';
import type {State} from '#lib/design-simulator/state';

/** Failures in a row that open a breaker, and how long it stays open before one call may try. */
const breakerFailures = 10;
const breakerOpenUs = 1_000_000;

export function nodeOfCall({plan, nodeOf, calls}: State, call: number): PlannedNode {
  const instance = calls.instance[call]!;
  return plan.nodes[instance < 0 ? plan.clients : nodeOf[instance]!]!;
}

/** One way between two nodes, in µs. */
function wayUs({plan}: State, edge: number): number {
  const {world} = plan.model;
  if (edge < 0) return 0;
  const {source, target} = plan.edges[edge]!;
  if (source !== plan.clients) return world.hopUs;
  return plan.nodes[target]!.type === 'cdn' ? world.edgeUs : world.clientUs;
}

/** Makes the calls that follow, up to one that is waited for; where none is left, the call is done. */
export function proceed(state: State, call: number, node: PlannedNode): void {
  const {calls, requests} = state;
  const steps =
    calls.operation[call] === operation.handle ? node.steps[requests.classOf[calls.request[call]!]!] : [];
  if (steps === undefined) {
    fail(state, call, causeNumber.noPath, node.index);
    finish(state, call);
    return;
  }
  for (;;) {
    const step = steps[calls.step[call]!];
    if (step === undefined) {
      finish(state, call);
      return;
    }
    if (step.onMiss && calls.found[call] !== 2) calls.step[call] = calls.step[call]! + 1;
    else if (step.waits) {
      calls.stage[call] = stage.asking;
      calls.attempt[call] = 0;
      attempt(state, call, step);
      return;
    } else {
      const instance = chooseInstance(state, node.index, step, requests.key[calls.request[call]!]!);
      if (instance >= 0) send(state, call, step, instance, noParent.nobody);
      calls.step[call] = calls.step[call]! + 1;
    }
  }
}

function stepOf(state: State, call: number): Step {
  const {calls, requests} = state;
  const steps = nodeOfCall(state, call).steps[requests.classOf[calls.request[call]!]!];
  return steps![calls.step[call]!]!;
}

export function attempt(state: State, call: number, step: Step = stepOf(state, call)): void {
  const {calls, requests, plan, record, now} = state;
  const node = nodeOfCall(state, call);
  const instance = chooseInstance(state, node.index, step, requests.key[calls.request[call]!]!);
  const edge = plan.edges[chosen.edge]!;
  if (edge.breaker && state.failures[edge.index]! >= breakerFailures) {
    if (now < state.openUntil[edge.index]! || state.probing[edge.index] === 1) {
      giveUp(state, call, causeNumber.breaker, edge.target);
      return;
    }
    state.probing[edge.index] = 1;
  }
  record.attempts[edge.index] = record.attempts[edge.index]! + 1;
  if (instance < 0) {
    attemptFailed(state, call, edge.index, causeNumber.gone, edge.target);
    return;
  }
  const child = send(state, call, step, instance, call);
  calls.child[call] = child;
  state.heap.pushAfter(now, edge.timeoutMs * 1000, eventKind.timeout, child, calls.stamp[child]!);
}

function send(state: State, call: number, step: Step, instance: number, parent: number): number {
  const {calls, heap, now} = state;
  const edge = chosen.edge;
  const child = takeCall(calls);
  calls.request[child] = calls.request[call]!;
  calls.instance[child] = instance;
  calls.parent[child] = parent;
  calls.edge[child] = edge;
  calls.operation[child] = step.operation;
  calls.version[child] = calls.version[call]!;
  // A second try is another piece of work than the first.
  calls.tries[child] = (calls.tries[call]! << 3) + calls.attempt[call]!;
  calls.stage[child] = stage.travelling;
  heap.pushAfter(now, wayUs(state, edge), eventKind.arrive, child, calls.stamp[child]!);
  return child;
}

export function fail({calls}: State, call: number, cause: number, node: number): void {
  calls.cause[call] = cause;
  calls.causeNode[call] = node;
}

/** It leaves its instance. */
export function finish(state: State, call: number): void {
  const instance = state.calls.instance[call]!;
  if (instance >= 0) state.inside[instance] = state.inside[instance]! - 1;
  answer(state, call);
}

export function answer(state: State, call: number): void {
  const {calls} = state;
  const parent = calls.parent[call]!;
  if (parent === noParent.request) requestEnded(state, call);
  else if (parent === noParent.queue) messageEnded(state, call, calls.cause[call] === 0);
  if (parent < 0) {
    freeCall(calls, call);
    return;
  }
  calls.stage[call] = stage.answering;
  const backUs = wayUs(state, calls.edge[call]!);
  state.heap.pushAfter(state.now, backUs, eventKind.answered, call, calls.stamp[call]!);
}

/** The answer is back where the question came from. */
export function answered(state: State, call: number): void {
  const {calls} = state;
  const parent = calls.parent[call]!;
  const edge = calls.edge[call]!;
  const [cause, causeNode] = [calls.cause[call]!, calls.causeNode[call]!];
  const [found, version] = [calls.found[call]!, calls.version[call]!];
  freeCall(calls, call);
  if (parent < 0) return;
  calls.child[parent] = -1;
  if (isOnDead(state, parent)) {
    loseCall(state, parent);
    return;
  }
  if (cause !== 0) {
    attemptFailed(state, parent, edge, cause, causeNode);
    return;
  }
  state.failures[edge] = 0;
  state.probing[edge] = 0;
  const node = nodeOfCall(state, parent);
  const step = stepOf(state, parent);
  if (step.operation === operation.get && found !== 0) calls.found[parent] = found;
  if (step.operation !== operation.get || found === 1) calls.version[parent] = version;
  if (node.type === 'cdn' && calls.found[parent] === 2) store(state, parent, node);
  if (step.endsOnHit && found === 1) {
    finish(state, parent);
    return;
  }
  calls.step[parent] = calls.step[parent]! + 1;
  proceed(state, parent, node);
}

function attemptFailed(state: State, call: number, edge: number, cause: number, causeNode: number): void {
  const {calls, record, now, plan} = state;
  const {retries, backoffMs, jitter} = plan.edges[edge]!;
  record.edgeFailures[edge] = record.edgeFailures[edge]! + 1;
  state.failures[edge] = state.failures[edge]! + 1;
  state.probing[edge] = 0;
  if (state.failures[edge]! >= breakerFailures) state.openUntil[edge] = now + breakerOpenUs;
  const tries = calls.attempt[call]!;
  if (tries >= retries || cause === causeNumber.noPath) {
    giveUp(state, call, cause, causeNode);
    return;
  }
  calls.attempt[call] = tries + 1;
  let waitUs = backoffMs * 1000 * 2 ** tries;
  if (jitter) {
    const bits = draw(state.seed, calls.request[call]!, edge * 16 + tries + 1024);
    waitUs = Math.floor(waitUs * (0.5 + bits / 4294967296));
  }
  state.heap.push(now + waitUs, eventKind.retry, call, calls.stamp[call]!);
}

function giveUp(state: State, call: number, cause: number, causeNode: number): void {
  const step = stepOf(state, call);
  if (step.needed) {
    fail(state, call, cause, causeNode);
    finish(state, call);
    return;
  }
  state.calls.found[call] = 0;
  state.calls.step[call] = state.calls.step[call]! + 1;
  proceed(state, call, nodeOfCall(state, call));
}

/** The caller of this call waits no longer; the call goes on all the same, since nobody tells it. */
export function timedOut(state: State, call: number): void {
  const {calls} = state;
  const parent = calls.parent[call]!;
  if (parent === noParent.queue) {
    messageEnded(state, call, false);
    forgetWorker(state, call);
    return;
  }
  if (parent < 0) return;
  const edge = calls.edge[call]!;
  // What is to blame is where the last call of the chain stands.
  let deepest = call;
  while (calls.stage[deepest] === stage.asking && calls.child[deepest]! >= 0) deepest = calls.child[deepest]!;
  const instance = calls.instance[deepest]!;
  const cause = state.isDead[instance] === 1 ? causeNumber.gone : causeNumber.timeout;
  const causeNode = nodeOfCall(state, deepest).index;
  calls.parent[call] = noParent.nobody;
  calls.child[parent] = -1;
  if (calls.stage[call] === stage.lost || calls.stage[call] === stage.answering) freeCall(calls, call);
  if (isOnDead(state, parent)) loseCall(state, parent);
  else attemptFailed(state, parent, edge, cause, causeNode);
}

function isOnDead({calls, isDead}: State, call: number): boolean {
  const instance = calls.instance[call]!;
  return instance >= 0 && isDead[instance] === 1;
}

/** Its machine is gone: nobody answers, and only a time limit ends the waiting for it. */
export function loseCall(state: State, call: number): void {
  const {calls} = state;
  if (calls.parent[call] === noParent.nobody) freeCall(calls, call);
  else calls.stage[call] = stage.lost;
}

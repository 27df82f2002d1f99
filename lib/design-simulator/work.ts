/** A call at its instance: refused, in line, worked on, done. */
import {stage} from '#lib/design-simulator/calls';
import {draw, exponentialOf} from '#lib/design-simulator/draws';
import {applyEffect} from '#lib/design-simulator/effects';
import {eventKind} from '#lib/design-simulator/event-kinds';
import {answer, fail, finish, loseCall, nodeOfCall, proceed} from '#lib/design-simulator/flow';
import {putMessage} from '#lib/design-simulator/messages';
import {operation, operationsCount, type PlannedNode} from '#lib/design-simulator/plan';
import {causeNumber, recordLevels} from '#lib/design-simulator/record';
import type {State} from '#lib/design-simulator/state';

/** Purposes of draws below are those of requests.ts. */
const purposes = 1 << 16;

export function arrive(state: State, call: number): void {
  const {calls, record, now} = state;
  const instance = calls.instance[call]!;
  if (state.isDead[instance] === 1) {
    loseCall(state, call);
    return;
  }
  const node = nodeOfCall(state, call);
  if (state.inside[instance]! >= node.limits.insideMax && calls.operation[call] !== operation.apply) {
    fail(state, call, causeNumber.full, node.index);
    answer(state, call);
    return;
  }
  state.inside[instance] = state.inside[instance]! + 1;
  calls.since[call] = now;
  if (state.busy[instance]! < node.limits.cores) {
    serve(state, call, node);
    return;
  }
  calls.stage[call] = stage.waiting;
  recordLevels(record, instance, now);
  record.waiting[instance] = record.waiting[instance]! + 1;
  const last = state.lineLast[instance]!;
  if (last < 0) state.lineFirst[instance] = call;
  else calls.next[last] = call;
  state.lineLast[instance] = call;
}

function serve(state: State, call: number, node: PlannedNode): void {
  const {calls, record, now, requests, plan} = state;
  const instance = calls.instance[call]!;
  const request = calls.request[call]!;
  state.busy[instance] = state.busy[instance]! + 1;
  recordLevels(record, instance, now);
  record.busy[instance] = record.busy[instance]! + 1;
  const waited = now - calls.since[call]!;
  if (waited > requests.waited[request]!) {
    requests.waited[request] = waited;
    requests.waitedAt[request] = node.index;
  }
  calls.stage[call] = stage.served;
  const what = calls.operation[call]!;
  const {classes, world} = plan.model;
  const mean =
    plan.work[(node.index * classes.length + requests.classOf[request]!) * operationsCount + what]!;
  let us = mean;
  if (world.varyPercent > 0 && what !== operation.apply) {
    const purpose = Math.imul(calls.tries[call]!, 1024) + node.index * 8 + what;
    const bits = draw(state.seed, request, purpose + purposes);
    us = Math.floor((mean * (100 - world.varyPercent + world.varyPercent * exponentialOf(bits))) / 100 + 0.5);
  }
  state.heap.push(now + us, eventKind.served, call, calls.stamp[call]!);
}

export function served(state: State, call: number): void {
  const {calls, record, now} = state;
  const instance = calls.instance[call]!;
  if (state.isDead[instance] === 1) {
    loseCall(state, call);
    return;
  }
  const node = nodeOfCall(state, call);
  state.busy[instance] = state.busy[instance]! - 1;
  recordLevels(record, instance, now);
  record.busy[instance] = record.busy[instance]! - 1;
  record.served[node.index] = record.served[node.index]! + 1;
  const next = state.lineFirst[instance]!;
  if (next >= 0) {
    state.lineFirst[instance] = calls.next[next]!;
    if (calls.next[next]! < 0) state.lineLast[instance] = -1;
    calls.next[next] = -1;
    record.waiting[instance] = record.waiting[instance]! - 1;
    serve(state, next, node);
  }
  applyEffect(state, call, node);
  if (node.type === 'queue' && !putMessage(state, call, node))
    fail(state, call, causeNumber.full, node.index);
  if (calls.cause[call] !== 0 || (node.type === 'cdn' && calls.found[call] === 1)) finish(state, call);
  else proceed(state, call, node);
}

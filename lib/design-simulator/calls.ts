/** Every call that is under way, in typed arrays: a pool with stamps, so that what speaks of a call that has ended is known for late. */
import {grown} from '#lib/design-simulator/event-heap';

/** What stands in the place of the number of a parent. */
export const noParent = {
  /** A client's request: nothing above it. */
  request: -1,
  /** Nobody waits for it, or nobody does any more. */
  nobody: -2,
  /** A queue gave it to a worker. */
  queue: -3,
} as const;

/** Where a call is. */
export const stage = {
  free: 0,
  travelling: 1,
  waiting: 2,
  served: 3,
  asking: 4,
  answering: 5,
  lost: 6,
} as const;

const columns = [
  'request',
  'instance',
  'parent',
  'edge',
  'operation',
  'step',
  /** Tries of the call that it waits for; and which tries led to it. */
  'attempt',
  'tries',
  'stage',
  /** The call that it waits for, -1 where there is none. */
  'child',
  /** The next one in the same line of waiting. */
  'next',
  'version',
  /** 1 where a lookup found something, 2 where it was answered and found nothing. */
  'found',
  'stamp',
  /** When it came to where it is now. */
  'since',
  /** Why it failed, and the node where: a Cause. */
  'cause',
  'causeNode',
  'message',
] as const;
type Column = (typeof columns)[number];

export type Calls = Record<Column, Int32Array> & {free: Int32Array; freeCount: number; length: number};

const firstLength = 2048;

export function createCalls(): Calls {
  const made = Object.fromEntries(columns.map((name) => [name, new Int32Array(firstLength)]));
  const calls = {...made, free: new Int32Array(firstLength), freeCount: 0, length: firstLength} as Calls;
  for (let call = firstLength - 1; call >= 0; call--) calls.free[calls.freeCount++] = call;
  return calls;
}

export function takeCall(calls: Calls): number {
  if (calls.freeCount === 0) grow(calls);
  const call = calls.free[--calls.freeCount]!;
  calls.step[call] = 0;
  calls.attempt[call] = 0;
  calls.tries[call] = 0;
  calls.child[call] = -1;
  calls.next[call] = -1;
  calls.version[call] = 0;
  calls.found[call] = 0;
  calls.cause[call] = 0;
  calls.causeNode[call] = -1;
  calls.message[call] = -1;
  return call;
}

export function freeCall(calls: Calls, call: number): void {
  calls.stage[call] = stage.free;
  calls.stamp[call] = calls.stamp[call]! + 1;
  calls.free[calls.freeCount++] = call;
}

function grow(calls: Calls): void {
  const {length} = calls;
  for (const name of columns) calls[name] = grown(calls[name], 2 * length);
  calls.free = grown(calls.free, 2 * length);
  for (let call = 2 * length - 1; call >= length; call--) calls.free[calls.freeCount++] = call;
  calls.length = 2 * length;
}

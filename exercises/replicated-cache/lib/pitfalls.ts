import {atEveryNode, type Call, type Fault, type Scenario, scenarioOf} from '#lib/exercise-sdk/simulation';

const put = (key: string, value: unknown): Call => ['put', key, value];
const get = (key: string): Call => ['get', key];
const peeks = (key: string) => atEveryNode(3, ['peek', key], 100);
const cut = (node: string, at: number, until: number): Fault => ({kind: 'cut', nodes: [node], at, until});

/** What a node may call its own counter in the store, where entries lie too. */
export const ownNames = [
  ['seq', 'clock', 'version', 'counter', 'count', 'time', 'keys', 'log', 'id', 'latest'],
  ['last', 'next', 'n', 'tag', 'max', 'ts', 'number', 'highest', 'tick', 'stamp', 'lamport', 'v'],
  ['sequence', 'epoch', 'meta', 'state', 'node', 'self', 'index', 'term', 'serial', 'own', 'seen', 'lastSeq'],
] as const;

/** Keys named like what a node keeps for itself, each written at two nodes in turn. */
export function keysLikeFields(names: readonly string[]): Scenario {
  return scenarioOf({
    operations: names.flatMap(
      (key, index) =>
        [
          [index * 60, 'ann', 'n0', put(key, index)],
          [index * 60 + 10, 'ann', 'n1', get(key)],
          [index * 60 + 20, 'ann', 'n1', put(key, index + 100)],
          [index * 60 + 30, 'ann', 'n0', get(key)],
          [index * 60 + 40, 'ann', 'n0', put(key, index + 200)],
        ] as const,
    ),
    after: [['n0', get(names[0]!)], ...peeks(names[0]!)],
  });
}

/**
 * Writes at n0 that perhaps only n0 knows of, since it is cut off in the middle of them; the same again when it is back; then it is cut
 * off for good, and the others must know. Each key is written at a moment of its own, so that some are caught between two messages.
 */
export function writtenAgain(again: (key: string) => Call, shift = 0): Scenario {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
  const each = (at: number, pace: number, node: string, call: (key: string) => Call) =>
    keys.map((key, index) => [at + index * pace, `c${key}`, node, call(key)] as const);
  return scenarioOf({
    latency: [5, 5],
    faults: [cut('n0', 80 + shift, 400), cut('n0', 900, 1800)],
    operations: [
      ...each(0, 1, 'n0', (key) => put(key, 1)),
      ...each(56, 4, 'n0', again),
      ...each(700, 1, 'n0', again),
      ...each(1000, 1, 'n1', get),
    ],
    after: [['n1', get('a')], ...peeks('a')],
  });
}

/** All nodes crash at the same moment, some time after a write was asked for; what was acknowledged by then must be there. */
export function allCrash(delays: readonly number[], erase = false): Scenario {
  const start = (index: number): number => 60 + index * 150;
  const keys = delays.map((_, index) => `k${index}`);
  return scenarioOf({
    latency: [2, 2],
    faults: delays.flatMap((delay, index) =>
      ['n0', 'n1', 'n2'].map((node): Fault => {
        const at = start(index) + delay;
        return {kind: 'crash', node, at, until: at + 20};
      }),
    ),
    operations: keys.flatMap((key, index) => [
      ...(erase ? [[start(index) - 50, 'bob', 'n1', put(key, 'old')] as const] : []),
      [start(index), 'ann', 'n0', erase ? (['remove', key] as const) : put(key, index)] as const,
      [start(index) + 100, 'ann', 'n1', get(key)] as const,
      // Somebody looks while they are down.
      ...['dee', 'eve', 'fay'].map(
        (client, node) => [start(index) + delays[index]! + 4, client, `n${node}`, ['peek', key]] as const,
      ),
    ]),
    after: [['n2', get('k0')], ...peeks('k0')],
  });
}

/** A node that has just read a key is out of reach for a moment, in which others write; then it is asked again. */
export function readShortlyBefore(node: string, away: number, writer = 'n0'): Scenario {
  return scenarioOf({
    latency: [5, 5],
    faults: [cut(node, 60, 60 + away)],
    operations: [
      [0, 'ann', writer, put('x', 1)],
      [30, 'bob', node, get('x')],
      [61, 'ann', writer, put('x', 2)],
      [Math.max(90, 62 + away), 'bob', node, get('x')],
      [Math.max(90, 62 + away) + 40, 'ann', writer, ['remove', 'x']],
    ],
    after: [[node, get('x')], ...peeks('x')],
  });
}

/**
 * A key is written or removed where `few` nodes, no majority, reach one another and everything arrives twice: that is no majority all the
 * same. When they are the ones that are cut off, the others must not miss what was acknowledged.
 */
export function twiceInAMinority(nodes: number, few: readonly [string, string], erase = false): Scenario {
  const others = Array.from({length: nodes}, (_, index) => `n${index}`).filter((id) => !few.includes(id));
  return scenarioOf({
    nodes,
    latency: [2, 6],
    faults: [
      {kind: 'duplicate', percent: 100, at: 90, until: 200},
      ...others.map((node) => cut(node, 95, 200)),
      ...few.map((node) => cut(node, 700, 1400)),
    ],
    operations: [
      [0, 'ann', few[0], put('x', 1)],
      [100, 'ann', few[0], erase ? ['remove', 'x'] : put('x', 2)],
      [110, 'bob', few[1], get('x')],
      [800, 'cyd', others[0]!, get('x')],
    ],
    after: [[others[0]!, get('x')], ...atEveryNode(nodes, ['peek', 'x'], 100)],
  });
}

/**
 * A slow change at n0 is under way while another node writes, and is asked for again after that was acknowledged: the second one is a
 * change of its own, which must not be answered by the first.
 */
export function askedAgainWhileUnderWay(change: Call): Scenario {
  return scenarioOf({
    latency: [5, 5],
    faults: [{kind: 'slow', ms: 15, from: 'n0', at: 95, until: 160}],
    operations: [
      [0, 'ann', 'n0', put('x', 1)],
      [100, 'bob', 'n0', change],
      [111, 'cyd', 'n1', put('x', 'between')],
      [140, 'cyd', 'n0', change],
      [240, 'cyd', 'n2', get('x')],
    ],
    after: [['n1', get('x')], ...peeks('x')],
  });
}

/** A key is written at one node after another, at the first right after the last, and read elsewhere. */
export function writtenInTurn(nodes: number, writes: number): Scenario {
  return scenarioOf({
    nodes,
    latency: [2, 2],
    operations: Array.from({length: writes}, (_, index) => [
      [index * 24, 'ann', `n${nodes - 1 - ((index * (nodes - 1)) % nodes)}`, put('x', index)] as const,
      ...(index % 4 === 3 ? [[index * 24 + 10, 'ann', `n${index % nodes}`, get('x')] as const] : []),
    ]).flat(),
    after: [['n0', get('x')], ...atEveryNode(nodes, ['peek', 'x'], 100)],
  });
}

/** Each of the keys is written, and all of them are read at the end. */
export function manyKeys(keys: readonly string[]): Scenario {
  return scenarioOf({
    latency: [2, 2],
    operations: [
      ...keys.map((key, index) => [index * 12, 'ann', `n${index % 3}`, put(key, `of ${key}`)] as const),
      ...keys.map((key, index) => [400 + index * 12, 'ann', `n${(index + 1) % 3}`, get(key)] as const),
    ],
    after: [['n0', get(keys[0]!)], ...peeks(keys[0]!)],
  });
}

/** A node is away for so many calls of another that it may be given up; when it is back, a read must repair it. */
export function awayForLong(calls: number): Scenario {
  const until = 60 + calls * 30;
  return scenarioOf({
    latency: [2, 2],
    faults: [{kind: 'crash', node: 'n2', at: 20, until}],
    operations: Array.from(
      {length: calls},
      (_, index) =>
        [30 + index * 30, 'ann', `n${index % 2}`, index % 5 === 4 ? get('x') : put('x', index)] as const,
    ),
    after: [['n0', get('x')], ...peeks('x')],
  });
}

/** Keys that differ in capitals, blanks, line ends or forms only. */
export const keysAlike = ['k', 'K', ' k', 'k ', 'k\n', '1', '01', '1.0', 'é', 'e\u0301'] as const;

/** What a cache may mark removed keys with, and texts that look like other values. */
export const marks = [
  ...[-1, '__deleted__', 'undefined', 'null', 'deleted', 'tombstone', '7', ' ', 'false', '$deleted'],
] as const;

/** Each is written, read and sometimes followed by a removal of another key. */
export function valuesLikeMarks(values: readonly (string | number)[]): Scenario {
  return scenarioOf({
    operations: values.flatMap((value, index) => [
      [index * 110, 'ann', 'n0', put('x', value)] as const,
      [index * 110 + 50, 'ann', 'n1', get('x')] as const,
      ...(index % 3 === 2 ? [[index * 110 + 100, 'bob', 'n2', ['remove', `y${index}`]] as const] : []),
    ]),
    after: [['n2', get('x')], ...peeks('x')],
  });
}

/** A key is removed while n2 is cut off; then the two that know of it crash one after the other. */
export function removedOverCrashes(shift: number): Scenario {
  const crash = (node: string, at: number): Fault => ({kind: 'crash', node, at, until: at + 20});
  return scenarioOf({
    latency: [5, 5],
    faults: [cut('n2', 50, 200), crash('n0', 100 + shift), crash('n1', 130 + shift)],
    operations: [
      [0, 'ann', 'n0', put('x', 1)],
      [60, 'ann', 'n0', ['remove', 'x']],
      [110 + shift, 'cyd', 'n0', get('x')],
      [140 + shift, 'dee', 'n1', get('x')],
      [250, 'bob', 'n1', get('x')],
    ],
    after: [['n0', get('x')], ...peeks('x')],
  });
}

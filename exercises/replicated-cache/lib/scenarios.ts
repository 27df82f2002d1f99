/** Scenarios of replicated-cache: how they are written, and those that are drawn at random. */
import type {Random} from '#lib/exercise-sdk/random';
import {atEveryNode, type Call, type Fault, type Scenario, scenarioOf} from '#lib/exercise-sdk/simulation';
import {
  allCrash,
  askedAgainWhileUnderWay,
  awayForLong,
  keysAlike,
  manyKeys,
  marks,
  readShortlyBefore,
  removedOverCrashes,
  twiceInAMinority,
  valuesLikeMarks,
  writtenAgain,
} from './pitfalls.ts';

export const put = (key: string, value: unknown): Call => ['put', key, value];

export const get = (key: string): Call => ['get', key];

export const remove = (key: string): Call => ['remove', key];

export const peeks = (key: string, nodes = 3) => atEveryNode(nodes, ['peek', key], 100);

export const cut = (node: string, at: number, until: number): Fault => ({
  kind: 'cut',
  nodes: [node],
  at,
  until,
});

export const crash = (node: string, at: number, until: number): Fault => ({kind: 'crash', node, at, until});

export const slow = (from: string, ms: number, at: number, until: number): Fault => ({
  kind: 'slow',
  from,
  ms,
  at,
  until,
});

/** One value is written at n0 and read elsewhere. */
export const kept = (value: unknown): Scenario =>
  scenarioOf({
    operations: [
      [0, 'ann', 'n0', put('x', value)],
      [60, 'bob', 'n2', get('x')],
    ],
    after: [['n1', get('x')], ...peeks('x')],
  });

export const kinds: ReadonlyArray<Fault['kind']> = ['cut', 'crash', 'lose', 'duplicate', 'slow'];

/** Of the known ones, with moments of its own. */
export function pitfall(random: Random): Scenario {
  return random.pick([
    () => writtenAgain(random.boolean() ? remove : (key) => put(key, 2), random.int(-4, 4)),
    () => allCrash([random.int(8, 30), random.int(8, 30)], random.boolean()),
    () => twiceInAMinority(5, ['n0', 'n1'], random.boolean()),
    () => twiceInAMinority(4, ['n1', 'n3'], random.boolean()),
    () => askedAgainWhileUnderWay(random.boolean() ? remove('x') : put('x', 2)),
    () => readShortlyBefore(random.pick(['n1', 'n2']), random.int(22, 60)),
    () => manyKeys(random.shuffle([...keysAlike])),
    () => manyKeys(Array.from({length: random.int(17, 26)}, (_, index) => `k${index}`)),
    () => valuesLikeMarks(random.shuffle([...marks])),
    () => removedOverCrashes(random.int(1, 30)),
    () => awayForLong(random.int(16, 36)),
  ])();
}

export function inAnyMinority(random: Random): Scenario {
  const nodes = random.int(4, 5);
  const [one, other] = random.shuffle(['n0', 'n1', 'n2', 'n3']) as [string, string];
  return twiceInAMinority(nodes, [one, other], random.boolean());
}

/** One client that writes, removes and reads at one node after the other, each call as soon as the last one is answered. */
export function atOnce(random: Random): Scenario {
  const node = (): string => `n${random.int(0, 2)}`;
  const calls = random.array(4, (index) => [put('x', index), remove('x'), get('x')]).flat();
  return scenarioOf({
    seed: random.int(1, 1_000_000),
    latency: [random.int(4, 10), 20],
    operations: calls.map((call, index) => [index, 'ann', node(), call] as const),
    after: [['n1', get('x')], ...peeks('x')],
  });
}

/** What a write and the first read of it send is on its way for long; two others read meanwhile. */
export function onItsWay(random: Random): Scenario {
  const first = random.int(17, 30);
  const second = first + random.int(30, 50);
  return scenarioOf({
    nodes: 5,
    latency: [5, 5],
    faults: [
      slow('n0', random.int(120, 200), 9, 14),
      slow('n1', random.int(120, 200), first + random.int(8, 10), first + 14),
      ...['n0', 'n1'].map((from) => slow(from, random.int(30, 60), second, second + 14)),
    ],
    operations: [
      [0, 'ann', 'n0', put('x', 1)],
      [first, 'bob', 'n1', get('x')],
      [second, 'cyd', 'n3', get('x')],
      [second + random.int(20, 40), 'cyd', 'n4', get('x')],
    ],
    after: [['n4', get('x')], ...peeks('x', 5)],
  });
}

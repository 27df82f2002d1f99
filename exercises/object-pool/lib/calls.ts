/** Calls of object-pool: how they are written, and sequences of them that are drawn at random. */
import {longWordsAlike} from '#lib/exercise-sdk/alike-words';
import type {ClassInput} from '#lib/exercise-sdk/cases';
import {families, lookalikes} from '#lib/exercise-sdk/lookalikes';
import {withName} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {textsOfLines} from '#lib/exercise-sdk/texts-of-lines';

type Call = readonly [method: string, ...args: unknown[]];

export const acquire = (borrower: string): Call => ['acquire', borrower];

export const release = (borrower: string, object: number): Call => ['release', borrower, object];

export const write = (borrower: string, object: number, key: string, value: string): Call => [
  'write',
  borrower,
  object,
  key,
  value,
];

export const read = (borrower: string, object: number, key: string): Call => ['read', borrower, object, key];

export const stats: Call = ['stats'];

/** Borrowers who know what they have, and make every mistake there is now and then. */
export function life(random: Random, maxTotal: number, maxIdle: number, count: number): ClassInput {
  const borrowers = ['a', 'b', 'c'];
  let lent: {borrower: string; object: number}[] = [];
  const idle: number[] = [];
  let made = 0;
  const calls = random.array(count, (): Call => {
    const dice = random.int(0, 19);
    if (dice < 6) {
      const borrower = random.pick(borrowers);
      if (idle.length > 0 || lent.length < maxTotal) lent.push({borrower, object: idle.pop() ?? made++});
      return acquire(borrower);
    }
    const honest = lent.length > 0 && random.boolean(0.7);
    const {borrower, object} = honest
      ? random.pick(lent)
      : {borrower: random.pick(borrowers), object: random.int(Math.max(0, made - maxTotal), made + 1)};
    if (dice < 12) {
      const left = lent.filter((loan) => loan.object !== object || loan.borrower !== borrower);
      if (left.length < lent.length && idle.length < maxIdle) idle.push(object);
      lent = left;
      return release(borrower, object);
    }
    if (dice < 15)
      return write(borrower, object, random.pick(['x', 'y', 'constructor']), random.pick(['', 'u', 'v']));
    return dice < 19 ? read(borrower, object, random.pick(['x', 'y', 'constructor'])) : stats;
  });
  return {construct: [maxTotal, maxIdle], calls};
}

/** Borrows everything, gives everything back in some order, and goes on with single objects. */
export function large(random: Random, size: number, count: number): ClassInput {
  const calls: Call[] = Array.from({length: size}, () => acquire('a'));
  const numbers = random.shuffle(Array.from({length: size}, (_, index) => index));
  for (const object of numbers) calls.push(release('a', object));
  while (calls.length < count) calls.push(acquire('b'), release('b', numbers[numbers.length - 1]!));
  return {construct: [size, size], calls: calls.slice(0, count)};
}

/** What a pool may call a place that nobody has. */
const stateNames = [
  'idle',
  'gone',
  'free',
  'none',
  'null',
  'lent',
  'available',
  'pool',
  'nobody',
  'undefined',
];

/** Keys that look alike in one object; keys that are the same once numbers stand before them; owners called like a state. */
export function alike(random: Random): ClassInput {
  const keys = random.pick(families).filter((key) => key.length > 0);
  const last = random.int(10, 13);
  const [one, other] = [Math.floor(last / 10), last % 10];
  const keysAlike = [
    ...keys.map((key, index) => write('a', 0, key, `${index}`)),
    ...keys.map((key) => read('a', 0, key)),
  ];
  const name = random.pick(stateNames);
  const lines = random.shuffle(textsOfLines).slice(0, 6);
  const turns = random.pick([255, 256, 257]);
  // Given back and lent out again as often as a byte counts.
  const inTurn = (index: number): Call[] => [
    release(index === 0 ? 'a' : 'b', 0),
    acquire(index === turns - 1 ? 'a' : 'b'),
  ];
  return random.pick<() => ClassInput>([
    () => ({construct: [1, 1], calls: [acquire('a'), ...keysAlike]}),
    () => ({
      construct: [1, 1],
      calls: [
        acquire('a'),
        ...lines.map((key, index) => write('a', 0, key, `${index}`)),
        ...lines.map((key) => read('a', 0, key)),
      ],
    }),
    () => ({
      construct: [1, 1],
      calls: [
        acquire('a'),
        write('a', 0, 'x', 'old'),
        ...Array.from({length: turns}, (_, index) => inTurn(index)).flat(),
        read('a', 0, 'x'),
      ],
    }),
    () => ({
      construct: [last + 1, 0],
      calls: [
        ...Array.from({length: last + 1}, () => acquire('a')),
        write('a', one, `${other}x`, 'one'),
        write('a', last, 'x', 'other'),
        read('a', one, `${other}x`),
      ],
    }),
    () => {
      const {construct, calls} = withName(life(random, 2, random.int(0, 1), 6), 'a', name);
      const again = [acquire(name), release(name, 0), release(name, 0), write(name, 0, 'x', ''), stats];
      return {construct, calls: [...again, ...calls]};
    },
  ])();
}

export const textsAlike = [...lookalikes(/^.{1,20}$/s), ...textsOfLines, ...longWordsAlike(20)];

export const borrowersAlike = [...lookalikes(/^[a-z0-9]{1,10}$/), '0x1', '1e1', ...longWordsAlike(10)];

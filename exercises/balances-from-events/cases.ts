/** Cases of balances-from-events: withdrawals on the limit, repeated deliveries of all kinds, many events. */
import {longWordsAlike, wordsOfOneNumber} from '#lib/exercise-sdk/alike-words';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';

type Event = {id: string; account: string; kind: 'deposit' | 'withdraw'; amount: number};
type Input = [events: Event[]];

const amountMax = 1_000_000_000;
const longIds = longWordsAlike(12);
const idsAlike = ['1', '01', '001', '1-0', '10', '1e1', '0', '-0', '00', 'e1', 'e01'];

const add = (id: string, account: string, amount: number): Event => ({id, account, kind: 'deposit', amount});
const take = (id: string, account: string, amount: number): Event => ({
  id,
  account,
  kind: 'withdraw',
  amount,
});

type Drawn = {events: number; ids: number; accounts: readonly string[]; most: number};

function drawn(random: Random, {events, ids, accounts, most}: Drawn): Event[] {
  return random.array(events, () => ({
    id: `e${random.int(1, ids)}`,
    account: random.pick(accounts),
    kind: random.pick(['deposit', 'withdraw'] as const),
    amount: random.int(1, most),
  }));
}

export default defineCases<Input>({
  badInputs: [
    [[add('', 'a', 1)]],
    [[add('a'.repeat(13), 'a', 1)]],
    [[add('A', 'a', 1)]],
    [[add('a', '', 1)]],
    [[add('a', 'a1', 1)]],
    [[add('a', 'a'.repeat(13), 1)]],
    [[add('a', 'a', 0)]],
    [[add('a', 'a', 1_000_000_001)]],
    [[add('a', 'a', 1.5)]],
    [[{...add('a', 'a', 1), kind: 'transfer'}]],
    [[{id: 'a', account: 'a', kind: 'deposit'}]],
    [Array.from({length: 3001}, (_, index) => add(`e${index}`, 'a', 1))],
    [],
  ],
  generate: (random, size) => {
    const events = random.int(0, 2 + Math.ceil(size / 4));
    const ids = random.pick([3, events + 1, 3 * events + 1]);
    const accounts = random.pick([['a'], ['b', 'a'], ['c', 'constructor', 'a']]);
    const most = random.pick([2, 3, 9, amountMax, amountMax]);
    const made = drawn(random, {events, ids, accounts, most});
    if (random.boolean(0.75)) return [made];
    const alike = random.pick([idsAlike, idsAlike, longIds]);
    return [made.map((event) => ({...event, id: random.pick(alike)}))];
  },
  demanding: (random, size) => {
    const events = Math.min(size, 3000);
    return [
      random.array(events, (index) => add(`e${index}`, random.pick(['a', 'b', 'c']), random.int(1, 99))),
    ];
  },
  cases: [
    {
      id: 'in-and-out',
      group: 'samples',
      sample: true,
      explanation: 'The second withdrawal is more than the 3 that are left, and is refused.',
      input: [[add('e1', 'ann', 10), take('e2', 'ann', 7), take('e3', 'ann', 4)]],
    },
    {
      id: 'came-twice',
      group: 'samples',
      sample: true,
      explanation:
        'The second `e1` is a repeated delivery; `e2` is an event of its own, although it says the same.',
      input: [[add('e1', 'ann', 5), add('e1', 'ann', 5), add('e2', 'ann', 5)]],
    },
    {
      id: 'two-accounts',
      group: 'samples',
      sample: true,
      explanation: 'Bob comes first, though his withdrawal was refused.',
      input: [[take('e1', 'bob', 1), add('e2', 'ann', 2), take('e3', 'ann', 2)]],
    },
    {
      id: 'no-events',
      group: 'balance',
      category: 'no events',
      guards: 'Catches answers that expect an account.',
      input: [[]],
    },
    {
      id: 'exactly-everything',
      group: 'balance',
      category: 'a withdrawal of exactly the balance, and one of a little more',
      input: [[add('e1', 'ann', 6), take('e2', 'ann', 7), take('e3', 'ann', 6), take('e4', 'ann', 1)]],
    },
    {
      id: 'refused-then-possible',
      group: 'balance',
      category: 'a refused withdrawal, and smaller ones after it',
      input: [[add('e1', 'ann', 3), take('e2', 'ann', 5), take('e3', 'ann', 2), add('e4', 'ann', 4)]],
    },
    {
      id: 'order-of-accounts',
      group: 'balance',
      category: 'accounts that do not come in alphabetical order, or by balance',
      input: [[add('e1', 'carl', 1), add('e2', 'ann', 9), add('e3', 'bob', 5), add('e4', 'carl', 1)]],
    },
    {
      id: 'zero-in-the-middle',
      group: 'balance',
      category: 'an account that is emptied and used again',
      input: [[add('e1', 'ann', 4), add('e2', 'bob', 1), take('e3', 'ann', 4), add('e4', 'ann', 2)]],
    },
    {
      id: 'others-money',
      group: 'balance',
      category: 'a withdrawal that only another account could pay',
      input: [[add('e1', 'ann', 50), take('e2', 'bob', 20), add('e3', 'bob', 5), take('e4', 'bob', 20)]],
    },
    {
      id: 'names-of-objects',
      group: 'balance',
      category: 'an account with a name that every object has',
      input: [[add('e1', 'constructor', 3), take('e2', 'constructor', 1), add('constructor', 'valueof', 2)]],
    },
    {
      id: 'beyond-32-bits',
      group: 'balance',
      category: 'balances beyond 32 bits',
      input: [
        [
          ...['e1', 'e2', 'e3', 'e4', 'e5'].map((id) => add(id, 'ann', amountMax)),
          take('e6', 'ann', 999_999_999),
        ],
      ],
    },
    {
      id: 'longest-names',
      group: 'balance',
      category: 'ids and accounts of all lengths, some with a common beginning',
      guards: 'both ends of the rules',
      input: [
        [
          add('a', 'a', 1),
          add('a-1', 'a'.repeat(12), 2),
          add('a1', 'a'.repeat(11), 3),
          add('a'.repeat(12), 'a', 4),
          add('a'.repeat(11), 'a', 5),
        ],
      ],
    },
    {
      id: 'repeat-much-later',
      group: 'repeats',
      category: 'a repeat that comes after other events',
      input: [[add('e1', 'ann', 5), add('e2', 'ann', 1), add('e3', 'bob', 2), add('e1', 'ann', 5)]],
    },
    {
      id: 'repeat-of-a-refused-one',
      group: 'repeats',
      category: 'a repeat of a withdrawal that was refused and would be possible now',
      input: [[take('e1', 'ann', 5), add('e2', 'ann', 8), take('e1', 'ann', 5)]],
    },
    {
      id: 'repeat-says-otherwise',
      group: 'repeats',
      category: 'a repeat that says something else than the first',
      input: [[add('e1', 'ann', 5), take('e1', 'ann', 2), add('e1', 'ann', 9), add('e1', 'bob', 7)]],
    },
    {
      id: 'account-only-in-a-repeat',
      group: 'repeats',
      category: 'an account that occurs in repeats only, and one that does so first',
      input: [
        [
          add('e1', 'ann', 5),
          add('e1', 'bob', 5),
          add('e1', 'carl', 5),
          add('e2', 'dora', 1),
          add('e3', 'bob', 2),
        ],
      ],
    },
    {
      id: 'same-but-for-the-id',
      group: 'repeats',
      category: 'events that differ in their ids only',
      input: [[add('e1', 'ann', 5), add('e2', 'ann', 5), take('e3', 'ann', 2), take('e4', 'ann', 2)]],
    },
    {
      id: 'ids-alike',
      group: 'repeats',
      category: 'ids that look alike or read like the same number',
      input: [[...idsAlike.map((id, index) => add(id, 'ann', 2 ** index))]],
    },
    {
      id: 'three-times',
      group: 'repeats',
      category: 'an event that comes three times and more',
      input: [
        [
          add('e1', 'ann', 10),
          take('e2', 'ann', 3),
          take('e2', 'ann', 3),
          add('e1', 'ann', 10),
          take('e2', 'ann', 3),
          take('e3', 'ann', 7),
        ],
      ],
    },
    {
      id: 'many-events',
      group: 'large',
      category: 'thousands of events, each once',
      input: (random) => [
        random.array(3000, (index) =>
          random.boolean(0.6)
            ? add(`e${index}`, random.pick(['ann', 'bob', 'carl']), random.int(1, amountMax))
            : take(`e${index}`, random.pick(['ann', 'bob', 'carl']), random.int(1, amountMax)),
        ),
      ],
    },
    {
      id: 'many-repeats',
      group: 'large',
      category: 'thousands of events, many of them repeats',
      input: (random) => [
        drawn(random, {events: 3000, ids: 1500, accounts: ['x', 'y', 'z', 'w'], most: 100}),
      ],
    },
    {
      id: 'many-accounts',
      group: 'large',
      category: 'thousands of events on hundreds of accounts',
      input: (random) => [
        drawn(random, {
          events: 3000,
          ids: 100_000,
          accounts: random.array(600, () => random.string(6, 'abc')),
          most: 20,
        }),
      ],
    },
    {
      id: 'long-ids-alike',
      group: 'repeats',
      category: 'ids of twelve characters that differ in a single one',
      input: [
        [...longWordsAlike(12), ...longWordsAlike(12, '9'), ...longWordsAlike(12, '-')].map((id, index) =>
          add(id, 'ann', 2 ** index),
        ),
      ],
    },
    {
      id: 'ids-of-one-number',
      group: 'repeats',
      category: 'ids that are the same once they are packed into a number of 32 bits',
      guards: 'Catches sets of a short hash of each id.',
      input: [wordsOfOneNumber.flat().map((id, index) => add(id, 'ann', 2 ** index))],
    },
    {
      id: 'long-accounts-alike',
      group: 'balance',
      category: 'accounts with long names that differ in a single letter',
      guards: 'The same with the names of accounts.',
      input: [
        [...longWordsAlike(12), ...longWordsAlike(12, 'a')].map((account, index) =>
          add(`e${index}`, account, 2 ** index),
        ),
      ],
    },
    {
      id: 'accounts-of-one-number',
      group: 'balance',
      category: 'accounts that a hash takes for one another',
      guards: 'Catches accounts that are found by 32-bit hashes.',
      input: [
        wordsOfOneNumber.flat().map((account, index) => ({
          id: `e-${index}`,
          account,
          kind: 'deposit' as const,
          amount: index + 1,
        })),
      ],
    },
    {
      id: 'all-in-one-account',
      group: 'large',
      category: 'the greatest balance there can be, and a withdrawal that it bears',
      input: () => [
        Array.from({length: 3000}, (_, index) => ({
          id: `e-${index}`,
          account: 'a',
          kind: index < 2999 ? ('deposit' as const) : ('withdraw' as const),
          amount: 1_000_000_000,
        })),
      ],
    },
  ],
});

import {markedAtEachPlace, wordsOfOneNumber} from '#lib/exercise-sdk/alike-words';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Account = [name: string, ...addresses: string[]];
type Input = [accounts: string[][]];

const accountsMax = 1500;

const addressPattern = /^[A-Za-z0-9._-]+@[A-Za-z0-9._-]+$/;
const namePattern = /^[A-Za-z ]+$/;

/**
 * Accounts of `people`, who share `names`. Each person has a few addresses and several accounts, each with some
 * of them: so a person's accounts need not hang together, and often do through a third one.
 */
function signUps(random: Random, people: number, accounts: number, names: readonly string[]): Input {
  const owners = random.array(people, (index) => ({
    name: random.pick(names),
    addresses: random.array(
      random.int(1, 6),
      (i) => `${random.pick(['', 'M', '7', '_'])}${'abcdefgh'[i]}${index}@x.de`,
    ),
  }));
  return [
    random.array(accounts, () => {
      const {name, addresses} = random.pick(owners);
      return [name, ...random.array(random.pick([1, 2, 2, 3]), () => random.pick(addresses))];
    }),
  ];
}

/** Accounts of one person, each of which shares an address with the next. */
const chain = (count: number): Account[] =>
  Array.from({length: count}, (_, i): Account => ['Ann', `a${i}@x`, `a${i + 1}@x`]);

/** Each account shares its last address with the next; `addresses` in each. */
const fullChain = (count: number, addresses: number): Account[] =>
  Array.from({length: count}, (_, index) => [
    'Kim',
    ...Array.from({length: addresses}, (_, at) => `k${index * (addresses - 1) + at}@x`),
  ]);

const signs = ['.', '-', '_', ''];

/** Two accounts whose addresses, or names and addresses, a careless comparison takes for the same. */
function accountsAlike(random: Random): Input {
  const way = random.int(0, 2);
  if (way === 0) {
    const length = random.int(5, 38);
    const text = random.string(length, 'ab');
    const place = random.int(0, length - 1);
    const other = `${text.slice(0, place)}${random.pick(['c', 'B'])}${text.slice(place + 1)}`;
    const at = random.int(1, length - 1);
    return [[text, other].map((one) => ['Ann', `${one.slice(0, at)}@${one.slice(at)}`])];
  }
  if (way === 1) {
    const [one, other] = random.shuffle(signs);
    return [[one, other].map((sign) => ['Ann', `a${sign}b@x.de`])];
  }
  // Cut at two places, one text is a name with an address in two ways.
  const text = random.string(random.int(3, 6), 'abz');
  const cuts = random.shuffle(Array.from({length: text.length - 1}, (_, index) => index + 1)).slice(0, 2);
  return [cuts.map((cut) => [text.slice(0, cut), `${text.slice(cut)}@x.de`])];
}

export default defineCases<Input>({
  rules: ([accounts]) => {
    const nameOf = new Map<string, string>();
    for (const [index, [name, ...addresses]] of accounts.entries()) {
      if (!namePattern.test(name!))
        return `Account ${index + 1} has the name "${name}"; names are letters and spaces.`;
      for (const address of addresses) {
        if (!addressPattern.test(address))
          return `Account ${index + 1} has "${address}", which is no local@domain.`;
        const other = nameOf.get(address);
        if (other !== undefined && other !== name) {
          return `"${address}" belongs to accounts with the names "${other}" and "${name}"; they must have the same.`;
        }
        nameOf.set(address, name!);
      }
    }
    return undefined;
  },
  badInputs: [
    [[['Ann']]],
    [[['Ann', 'no-at-sign']]],
    [[['Ann', 'a@b@c']]],
    [[['Ann', '@']]],
    [[['Ann7', 'a@b']]],
    [[['', 'a@b']]],
    [
      [
        ['Ann', 'a@b'],
        ['Bob', 'a@b'],
      ],
    ],
    [[['Ann', ...Array.from({length: 11}, (_, i) => `a${i}@b`)]]],
    [[['Ann', `${'x'.repeat(40)}@b`]]],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return accountsAlike(random);
    if (random.boolean(0.3)) return [random.shuffle(chain(random.int(2, 4 + Math.floor(size / 8))))];
    const people = random.boolean() ? 1 : random.int(1, 2 + Math.floor(size / 12));
    return signUps(
      random,
      people,
      random.int(0, 4 + Math.floor(size / 4)),
      random.pick([['Ann'], ['Ann', 'Bo', 'Zoe'], ['Ann', ' Ann', 'Ann ', 'An  n', ' ']]),
    );
  },
  demanding: (random, size) => {
    const count = Math.max(1, Math.min(size, accountsMax));
    return random.boolean()
      ? [random.shuffle(chain(count))]
      : signUps(random, Math.max(1, Math.floor(count / 3)), count, ['Ann', 'Bo']);
  },
  cases: [
    {
      id: 'same-name-two-people',
      group: 'samples',
      sample: true,
      explanation:
        'The first two accounts share `john@mail.com`. The third John shares nothing with them, so he is somebody else.',
      input: [
        [
          ['John', 'smith@mail.com', 'john@mail.com'],
          ['John', 'john@mail.com', 'j_ny@mail.com'],
          ['John', 'bravo@mail.com'],
          ['Mary', 'mary@mail.com'],
        ],
      ],
    },
    {
      id: 'bridge',
      group: 'samples',
      sample: true,
      explanation:
        'The third account has an address of the first and one of the second. The repeated address appears once, and digits sort before capital letters, these before small ones.',
      input: [
        [
          ['Kim', 'b@x.de'],
          ['Kim', 'Z@x.de', '9@x.de', '9@x.de'],
          ['Kim', '9@x.de', 'b@x.de'],
        ],
      ],
    },
    {
      id: 'no-accounts',
      group: 'merging',
      category: 'an empty list',
      guards: 'Catches failures on no accounts.',
      input: [[]],
    },
    {
      id: 'one-account',
      group: 'merging',
      category: 'a single account',
      input: [[['Ann', 'b@x', 'a@x', 'c@x']]],
    },
    {
      id: 'nothing-shared',
      group: 'merging',
      category: 'accounts of one name that share no address',
      input: [
        [
          ['Ann', 'a@x', 'b@x'],
          ['Ann', 'a@y'],
          ['Ann', 'A@x'],
          ['Ann', 'a@x.x', 'c@x'],
        ],
      ],
    },
    {
      id: 'bridge-comes-late',
      group: 'merging',
      category: 'groups that a later account connects',
      input: [
        [
          ['Bo', 'a@x', 'b@x'],
          ['Bo', 'c@x', 'd@x'],
          ['Bo', 'e@x'],
          ['Bo', 'f@x', 'g@x'],
          ['Bo', 'd@x', 'e@x'],
          ['Bo', 'b@x', 'f@x', 'c@x'],
          ['Bo', 'h@x'],
        ],
      ],
    },
    {
      id: 'shared-with-the-first',
      group: 'merging',
      category: 'an address of the very first account that comes up again',
      input: [
        [
          ['Cy', 'c@x', 'a@x'],
          ['Di', 'd@x'],
          ['Cy', 'b@x', 'c@x'],
          ['Di', 'e@x', 'd@x'],
        ],
      ],
    },
    {
      id: 'three-share-one',
      group: 'merging',
      category: 'an address that many accounts have',
      input: [
        [
          ['Eve', 'e@x', 'p@x'],
          ['Eve', 'q@x', 'e@x'],
          ['Eve', 'e@x', 'r@x'],
          ['Eve', 's@x', 'p@x'],
          ['Eve', 't@x', 'r@x'],
        ],
      ],
    },
    {
      id: 'identical-accounts',
      group: 'merging',
      category: 'the same account several times',
      input: [
        [
          ['Flo', 'f@x', 'g@x'],
          ['Flo', 'g@x', 'f@x'],
          ['Flo', 'f@x', 'g@x'],
        ],
      ],
    },
    {
      id: 'case-matters',
      group: 'merging',
      category: 'addresses that differ in case only',
      input: [
        [
          ['Gus', 'gus@x.de'],
          ['Gus', 'Gus@x.de'],
          ['Gus', 'gus@X.de', 'g@x.de'],
        ],
      ],
    },
    {
      id: 'repeated-in-one-account',
      group: 'output',
      category: 'an account that holds an address several times',
      input: [
        [
          ['Hal', 'h@x', 'h@x'],
          ['Hal', 'i@x', 'j@x', 'i@x', 'h@x'],
        ],
      ],
    },
    {
      id: 'order-of-codes',
      group: 'output',
      category: 'digits, capitals and signs in addresses',
      input: [
        [
          [
            'Ida',
            'ida@x',
            'ida1@x',
            'Zoe@x',
            'ida.b@x',
            '_ida@x',
            'ida-b@x',
            '9@x',
            'ida_b@x',
            'idA@x',
            'abe@x',
          ],
          ['Ida', 'ida@y', 'ida10@x', 'ida2@x', 'abe@x'],
        ],
      ],
    },
    {
      id: 'names-among-addresses',
      group: 'output',
      category: 'names that would sort behind addresses',
      input: [
        [
          ['zoe', 'a@x', 'zz@x'],
          ['Zoe', 'A@y', '1@y'],
          ['zoe', 'b@x', 'a@x'],
        ],
      ],
    },
    {
      id: 'names-with-spaces',
      group: 'output',
      category: 'long names and names with spaces',
      guards: 'Catches names that are cut at a space.',
      input: [
        [
          ['Maria de la Luz', 'm@x'],
          ['Maria', 'maria@x'],
          ['Maria de la Luz', 'luz@x', 'm@x'],
        ],
      ],
    },
    {
      id: 'mixed-small',
      group: 'output',
      category: 'a few people with several accounts',
      input: (random) => signUps(random, 5, 14, ['Ann', 'Bo']),
    },
    {
      id: 'mixed-middle',
      group: 'output',
      category: 'many people with several accounts',
      input: (random) => signUps(random, 40, 120, ['Ann', 'Bo', 'Zoe']),
    },
    {
      id: 'many-strangers',
      group: 'large',
      category: 'many accounts, few of them related',
      input: (random) => signUps(random, 1100, accountsMax, ['Ann', 'Bo', 'Cy', 'Di']),
    },
    {
      id: 'one-address-for-all',
      group: 'large',
      category: 'many accounts that share one address',
      input: (random) => [
        random.shuffle(Array.from({length: accountsMax}, (_, i): Account => ['Ann', `a${i}@x`, 'all@x'])),
      ],
    },
    {
      id: 'long-chain',
      group: 'large',
      category: 'a chain of 1,500 accounts, each related to the next',
      input: () => [chain(accountsMax)],
    },
    {
      id: 'long-chain-of-addresses',
      group: 'large',
      category: 'a chain of 13,501 addresses, each in one account with the next',
      input: () => [fullChain(accountsMax, 10)],
    },
    {
      id: 'long-chain-mixed-up',
      group: 'large',
      category: 'a chain of 1,500 accounts in any order',
      input: (random) => [random.shuffle(chain(accountsMax))],
    },
    {
      id: 'ends-of-the-rules',
      group: 'output',
      category: 'names as long as allowed, and such as objects have',
      guards: 'both ends of the rules',
      input: [
        [
          ['constructor', 'constructor@b', '__proto__@b'],
          ['toString', 'a@b', 'toString@b'],
          ['A', 'a@c'],
          ['constructor', `${'x'.repeat(20)}@${'y'.repeat(19)}`, '__proto__@b'],
          ['toString', 'A@b', 'a@b'],
        ],
      ],
    },
    {
      id: 'names-with-spaces-around',
      group: 'output',
      category: 'names with spaces before, behind and between their letters, and of nothing else',
      input: [
        [
          ...[' K', 'K ', ' K ', 'K', 'K  L', ' ', '   '].map((name, index) => [name, `k${index}@x`]),
          [' K', 'a@x', 'k0@x'],
          ['   ', 'k6@x', 'b@x'],
        ],
      ],
    },
    {
      id: 'long-addresses-alike',
      group: 'merging',
      category: 'addresses as long as allowed that differ in a single place',
      input: [
        ['a', 'b'].flatMap((mark) =>
          markedAtEachPlace(39, mark).map((text) => ['Ada', `${text.slice(0, 20)}@${text.slice(20)}`]),
        ),
      ],
    },
    {
      id: 'signs-alike',
      group: 'merging',
      category: 'addresses that differ in dots, hyphens and underscores only',
      input: [
        [
          'a.b@x.de',
          'a-b@x.de',
          'a_b@x.de',
          'ab@x.de',
          'a..b@x.de',
          '-a@x.de',
          'a@x-de',
          'a@x.de',
          'a@xde',
        ].map((address) => ['Ada', address]),
      ],
    },
    {
      id: 'addresses-of-one-number',
      group: 'merging',
      category: 'addresses that a hash takes for one another',
      guards: 'Catches addresses that are compared by 32-bit hashes.',
      input: [wordsOfOneNumber.flatMap((pair) => pair.map((word) => ['Ada', `${word}@x.de`]))],
    },
    {
      id: 'names-run-into-addresses',
      group: 'merging',
      category: 'names and addresses that read the same when they are joined',
      input: [
        [
          ['Ada', 'm@x.de'],
          ['Adam', 'z@x.de', 'zm@x.de'],
          ['Adamz', 'm@y.de'],
          ['Adam', 'zm@y.de'],
        ],
      ],
    },
  ],
});

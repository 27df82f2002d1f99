import {longWordsAlike, wordsOfOneNumber} from '#lib/exercise-sdk/alike-words';
import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Call = ClassInput['calls'][number];

const callsMax = 10_000;
const lengthMax = 50;

const insert = (word: string): Call => ['insert', word];
const erase = (word: string): Call => ['erase', word];
const equal = (word: string): Call => ['countWordsEqualTo', word];
const starting = (prefix: string): Call => ['countWordsStartingWith', prefix];

const sequence = (...calls: Call[]): ClassInput => ({construct: [], calls});

/** Few letters and short words: so that words meet, nest and repeat. */
function mixed(random: Random, calls: number, alphabet: string, wordMax: number): ClassInput {
  return sequence(
    ...random.array(calls, () => {
      const word = random.string(random.int(0, wordMax), alphabet);
      return random.pick([insert, insert, erase, equal, starting])(word);
    }),
  );
}

/** A few words to pick from, most of them grown out of or cut from one another. */
function vocabulary(random: Random, words: number): string[] {
  const pool = [random.pick(['', 'a', 'ab', 'constructor', '__proto__'])];
  while (pool.length < words) {
    const known = random.pick(pool);
    pool.push(
      random.pick([
        `${known}${random.string(1, 'ab_')}`.slice(0, lengthMax),
        known.slice(0, random.int(0, known.length)),
        random.string(random.int(0, 3), 'ab'),
        random.string(random.int(0, 3), 'yz_'),
      ]),
    );
  }
  return pool;
}

/** Words behind a shared beginning, each asked for again later. */
function dictionary(random: Random, words: number, questions: number): ClassInput {
  const known = random.array(words, () => `s${random.string(6)}`);
  return sequence(
    ...known.map(insert),
    ...random.array(questions, () => {
      const word = random.pick(known);
      return random.pick([equal(word), starting(word.slice(0, random.int(1, 3)))]);
    }),
  );
}

/** Hundreds of copies of one word, a few of which are taken away. */
function copies(random: Random): ClassInput {
  const word = random.string(random.int(0, 2), 'ab');
  return sequence(
    ...random.array(random.int(100, 600), () => insert(word)),
    ...random.array(random.int(0, 2), () => erase(word)),
    equal(word),
    starting(word.slice(0, 1)),
  );
}

export default defineCases<ClassInput>({
  badInputs: [
    {construct: [], calls: [['insert', 'Word']]},
    {construct: [], calls: [['insert', 'two words']]},
    {construct: [], calls: [['insert', 'x'.repeat(lengthMax + 1)]]},
    {construct: [], calls: [['countWordsEqualTo']]},
    {construct: ['a'], calls: []},
    {construct: [], calls: [['search', 'a']]},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) {
      if (random.boolean()) return copies(random);
      const alphabet = `_${random.string(2)}`;
      const words = random.array(random.int(2, 9), () => random.string(random.int(1, 4), alphabet));
      return sequence(
        ...words.map(insert),
        ...random.shuffle(words).flatMap((word) => [equal(word), starting(word)]),
      );
    }
    const pool = random.boolean(0.08)
      ? [...longWordsAlike(random.pick([12, 16, 50]), random.pick(['a', 'z'])), 'yz']
      : vocabulary(random, random.int(1, 2 + Math.floor(size / 10)));
    return sequence(
      ...random.array(random.int(1, 4 + size), () =>
        random.pick([insert, insert, erase, equal, starting])(random.pick(pool)),
      ),
    );
  },
  demanding: (random, size) => {
    const words = Math.max(1, Math.min(size, callsMax / 2));
    return dictionary(random, words, words);
  },
  cases: [
    {
      id: 'car-and-card',
      group: 'samples',
      sample: true,
      explanation:
        'Three copies begin with `car`: two of `car` itself, one of `card`. Erasing takes one copy away.',
      input: sequence(
        ...[insert('car'), insert('card'), insert('car'), equal('car'), starting('car')],
        ...[erase('car'), equal('car'), starting('car'), equal('ca')],
      ),
    },
    {
      id: 'empty-word',
      group: 'samples',
      sample: true,
      explanation:
        'Every word begins with `""`, the word `""` too. Erasing what is not there changes nothing.',
      input: sequence(
        insert(''),
        insert('a'),
        starting(''),
        equal(''),
        erase('b'),
        erase(''),
        starting(''),
        equal(''),
      ),
    },
    {
      id: 'nothing-inserted',
      group: 'counting',
      category: 'questions to an empty trie',
      guards: 'Catches failures on missing nodes and counts that are undefined.',
      input: sequence(equal('a'), starting('a'), starting(''), equal('')),
    },
    {
      id: 'prefix-is-no-word',
      group: 'counting',
      category: 'prefixes of words that are no words themselves',
      input: sequence(
        ...[
          insert('apple'),
          equal('app'),
          starting('app'),
          equal('apple'),
          equal('apples'),
          starting('apples'),
        ],
        ...[insert('app'), equal('app'), starting('app'), starting('apple')],
      ),
    },
    {
      id: 'copies',
      group: 'counting',
      category: 'words that are inserted several times',
      input: sequence(
        ...[insert('tea'), insert('tea'), insert('ten'), insert('tea'), equal('tea'), starting('te')],
        ...[starting('tea'), starting('t'), equal('ten')],
      ),
    },
    {
      id: 'words-inside-words',
      group: 'counting',
      category: 'words that contain others, at the beginning or elsewhere',
      input: sequence(
        ...[insert('a'), insert('ab'), insert('abc'), insert('bab'), insert('cab')],
        ...[
          starting('a'),
          starting('ab'),
          starting('b'),
          starting('abcd'),
          equal('b'),
          equal('ab'),
          starting(''),
        ],
      ),
    },
    {
      id: 'erase-the-longer',
      group: 'erasing',
      category: 'erasing a word that another word begins',
      input: sequence(
        ...[insert('car'), insert('card'), erase('card')],
        ...[equal('car'), starting('car'), equal('card'), starting('card'), starting('c')],
      ),
    },
    {
      id: 'erase-the-shorter',
      group: 'erasing',
      category: 'erasing a word that goes on in another word',
      input: sequence(
        ...[insert('car'), insert('card'), insert('care'), erase('car')],
        ...[equal('card'), equal('care'), starting('car'), equal('car'), starting('card')],
      ),
    },
    {
      id: 'erase-one-copy',
      group: 'erasing',
      category: 'erasing one of several copies',
      input: sequence(
        ...[insert('dog'), insert('dog'), insert('dog'), erase('dog'), equal('dog'), starting('do')],
        ...[
          erase('dog'),
          erase('dog'),
          equal('dog'),
          starting('d'),
          erase('dog'),
          equal('dog'),
          starting(''),
        ],
      ),
    },
    {
      id: 'erase-what-is-not-there',
      group: 'erasing',
      category: 'erasing words that are not in the trie',
      input: sequence(
        ...[erase('x'), erase(''), insert('plan'), erase('plane'), erase('pla'), erase('plot'), erase('')],
        ...[equal('plan'), starting('pla'), starting('p'), starting(''), equal('pla')],
      ),
    },
    {
      id: 'insert-again-after-erase',
      group: 'erasing',
      category: 'words that come back',
      guards: 'Catches nodes that are marked as removed and never come back.',
      input: sequence(
        ...[
          insert('go'),
          erase('go'),
          starting('g'),
          insert('go'),
          insert('gone'),
          equal('go'),
          starting('go'),
        ],
        ...[erase('gone'), insert('gone'), starting('gon'), equal('gone')],
      ),
    },
    {
      id: 'empty-string',
      group: 'keys',
      category: 'the empty string as word and as prefix',
      input: sequence(
        ...[starting(''), insert(''), insert(''), starting(''), equal(''), insert('z'), starting('')],
        ...[erase(''), equal(''), starting(''), equal('z'), erase(''), erase(''), starting('')],
      ),
    },
    {
      id: 'constructor',
      group: 'keys',
      category: 'words that objects know already',
      input: sequence(
        ...[equal('constructor'), starting('constructor'), insert('constructor'), equal('constructor')],
        ...[starting('con'), erase('constructor'), equal('constructor')],
      ),
    },
    {
      id: 'proto',
      group: 'keys',
      category: 'words made of underscores',
      input: sequence(
        ...[equal('__proto__'), insert('__proto__'), insert('__proto__'), insert('_'), equal('__proto__')],
        ...[
          starting('__proto__'),
          starting('_'),
          erase('__proto__'),
          starting('__'),
          equal('__proto__'),
          equal('_'),
        ],
      ),
    },
    {
      id: 'longest-words',
      group: 'keys',
      category: 'words of 50 characters',
      input: (random) => {
        const word = random.string(lengthMax, 'ab');
        return sequence(
          ...[
            insert(word),
            insert(word.slice(0, 49)),
            equal(word),
            starting(word),
            starting(word.slice(0, 49)),
          ],
          ...[erase(word), equal(word), starting(word.slice(0, 48))],
        );
      },
    },
    {
      id: 'mixed-small',
      group: 'erasing',
      category: 'operations in any order on short words',
      input: (random) => mixed(random, 150, 'ab', 4),
    },
    {
      id: 'mixed-middle',
      group: 'erasing',
      category: 'operations in any order',
      input: (random) => mixed(random, 600, 'abc_', 6),
    },
    {
      id: 'dictionary',
      group: 'large',
      category: 'many questions to a large dictionary',
      input: (random) => dictionary(random, 1500, 1500),
    },
    {
      id: 'dictionary-erased',
      group: 'large',
      category: 'a large dictionary that is erased word by word',
      input: (random) => {
        const words = [...new Set(random.array(1500, () => `s${random.string(6)}`))];
        return sequence(
          ...words.map(insert),
          ...random
            .shuffle(words)
            .flatMap((word, i) => (i % 3 === 0 ? [erase(word), starting(word.slice(0, 2))] : [])),
        );
      },
    },
    {
      id: 'hundreds-of-copies',
      group: 'counting',
      category: 'hundreds of copies of one word',
      input: sequence(
        ...Array.from({length: 1300}, () => insert('ab')),
        equal('ab'),
        starting('a'),
        ...Array.from({length: 1290}, () => erase('ab')),
        equal('ab'),
        starting(''),
      ),
    },
    {
      id: 'underscores-beside-the-last-letters',
      group: 'keys',
      category: 'words of underscores and the last letters of the alphabet',
      input: (random) => mixed(random, 500, 'acdyz_', 4),
    },
    {
      id: 'long-words-alike',
      group: 'keys',
      category: 'long words that differ in a single letter',
      input: sequence(
        ...longWordsAlike(lengthMax).map(insert),
        ...longWordsAlike(lengthMax, 'b').slice(1).map(insert),
        ...[...longWordsAlike(lengthMax), ...longWordsAlike(lengthMax, 'b')].flatMap((word) => [
          equal(word),
          starting(word.slice(0, 40)),
          starting(word),
        ]),
        ...longWordsAlike(lengthMax).flatMap((word) => [
          erase(word),
          equal(word),
          starting(word.slice(0, -1)),
        ]),
      ),
    },
    {
      id: 'words-of-one-number',
      group: 'keys',
      category: 'words that are the same once they are packed into a number of 32 bits',
      guards: 'Catches maps from a short hash of each word.',
      input: sequence(
        ...wordsOfOneNumber.map(([one]) => insert(one)),
        ...wordsOfOneNumber.flatMap(([one, other]) => [
          equal(other),
          starting(other),
          erase(other),
          equal(one),
        ]),
      ),
    },
  ],
});

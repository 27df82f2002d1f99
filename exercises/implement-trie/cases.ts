import {longWordsAlike, wordsOfOneNumber} from '#lib/exercise-sdk/alike-words';
import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import {withInheritedName} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Call = [method: 'insert' | 'search' | 'startsWith', text: string];

const letters = 'abcdefghijklmnopqrstuvwxyz';

function calls(...list: Call[]): ClassInput {
  return {construct: [], calls: list};
}

/** Asks about every prefix of each word, as a word and as a prefix. */
function probe(words: readonly string[]): Call[] {
  return words.flatMap((word) =>
    Array.from(word, (_, index) => word.slice(0, index + 1)).flatMap((prefix): Call[] => [
      ['search', prefix],
      ['startsWith', prefix],
    ]),
  );
}

/** Words over a small alphabet, so that they meet each other's prefixes. */
function mixed(random: Random, count: number, alphabet: string, lengthMax: number): ClassInput {
  return calls(
    ...random.array(count, (): Call => {
      const method = random.pick(['insert', 'search', 'startsWith'] as const);
      return [method, random.string(random.int(method === 'startsWith' ? 1 : 0, lengthMax), alphabet)];
    }),
  );
}

/** Many words first, then as many questions: half about words that are there, half about ones that nearly are. */
function dictionary(random: Random, words: number, make: () => string): ClassInput {
  const list = random.array(words, make);
  const questions = random.array(words, (): Call => {
    const word = random.pick(list);
    const method = random.pick(['search', 'startsWith'] as const);
    const part = word.slice(0, random.int(1, word.length));
    return [method, random.boolean() ? part : part.slice(0, -1) + random.pick([...letters])];
  });
  return calls(...list.map((word): Call => ['insert', word]), ...questions);
}

export default defineCases<ClassInput>({
  badInputs: [
    calls(['insert', 'Apple']),
    calls(['insert', 'a b']),
    calls(['startsWith', '']),
    calls(['search', 'a'.repeat(201)]),
    {construct: ['apple'], calls: []},
    {construct: [], calls: [['remove', 'apple']]},
    {construct: [], calls: [['insert', 5]]},
    {construct: [], calls: [['insert']]},
  ],
  generate: (random, size) => {
    if (size > 5 && random.boolean(0.05)) {
      const [one, other] = random.pick(wordsOfOneNumber);
      return calls(['insert', one], ['search', other], ['startsWith', other], ['search', one]);
    }
    const made = mixed(
      random,
      random.int(1, 2 + size),
      isRoomy(random, size)
        ? `_${random.string(2, letters)}`
        : random.pick(['ab', 'abc', 'a_', 'yz_', 'ay_']),
      random.int(1, 2 + Math.floor(size / 20)),
    );
    const [, word] = random.pick(made.calls) as Call;
    return withInheritedName(random, made, [word], ['constructor', '__proto__']);
  },
  demanding: (random, size) => dictionary(random, Math.ceil(size / 2), () => random.string(8)),
  cases: [
    {
      id: 'apple',
      group: 'samples',
      sample: true,
      explanation: '`app` is only the beginning of a word until it is inserted itself.',
      input: calls(
        ['insert', 'apple'],
        ['search', 'apple'],
        ['search', 'app'],
        ['startsWith', 'app'],
        ['insert', 'app'],
        ['search', 'app'],
      ),
    },
    {
      id: 'no-words',
      group: 'samples',
      sample: true,
      explanation: 'A new trie holds no word, not even the empty one.',
      input: calls(['search', 'tea'], ['startsWith', 't'], ['search', '']),
    },
    {
      id: 'every-prefix',
      group: 'words',
      category: 'a prefix of a word is not a word by itself',
      input: calls(['insert', 'interview'], ...probe(['interview', 'internet'])),
    },
    {
      id: 'longer-than-any-word',
      group: 'words',
      category: 'strings that go on beyond a word',
      input: calls(
        ['insert', 'car'],
        ['search', 'card'],
        ['startsWith', 'card'],
        ['search', 'carcar'],
        ['startsWith', 'cars'],
        ['search', 'car'],
      ),
    },
    {
      id: 'short-after-long',
      group: 'words',
      category: 'a word inserted after a longer word that begins with it',
      input: calls(['insert', 'carpet'], ['insert', 'car'], ['insert', 'c'], ...probe(['carpets', 'card'])),
    },
    {
      id: 'long-after-short',
      group: 'words',
      category: 'a word inserted after a shorter word that it begins with',
      input: calls(['insert', 'c'], ['insert', 'car'], ['insert', 'carpet'], ...probe(['carpets', 'card'])),
    },
    {
      id: 'inserted-twice',
      group: 'words',
      category: 'the same word inserted again',
      input: calls(
        ['insert', 'tee'],
        ['insert', 'teen'],
        ['insert', 'tee'],
        ['insert', 'te'],
        ['insert', 'tee'],
        ...probe(['teens']),
      ),
    },
    {
      id: 'inside-a-word',
      group: 'words',
      category: 'strings that stand inside or at the end of a word',
      input: calls(
        ['insert', 'banana'],
        ['startsWith', 'nana'],
        ['startsWith', 'ana'],
        ['search', 'ana'],
        ['search', 'banan'],
        ['startsWith', 'bananas'],
      ),
    },
    {
      id: 'branches',
      group: 'words',
      category: 'words that part after a common beginning',
      input: calls(
        ...['stone', 'store', 'stop', 'star', 'tone'].map((word): Call => ['insert', word]),
        ...probe(['stones', 'storm', 'stopped', 'stand', 'toner', 'one']),
      ),
    },
    {
      id: 'last-letter',
      group: 'words',
      category: 'strings that differ from a word in the last letter only',
      input: calls(
        ['insert', 'bat'],
        ['search', 'bad'],
        ['startsWith', 'bad'],
        ['search', 'ba'],
        ['insert', 'x'],
        ['search', 'y'],
        ['startsWith', 'y'],
        ['search', 'x'],
      ),
    },
    {
      id: 'interleaved',
      group: 'words',
      category: 'questions between insertions',
      input: (random) => mixed(random, 120, 'ab', 4),
    },
    {
      id: 'empty-word',
      group: 'edge-cases',
      category: 'the empty word',
      input: calls(
        ['search', ''],
        ['insert', 'a'],
        ['search', ''],
        ['insert', ''],
        ['search', ''],
        ['search', 'a'],
        ['startsWith', 'b'],
      ),
    },
    {
      id: 'only-the-empty-word',
      group: 'edge-cases',
      category: 'the empty word',
      input: calls(['insert', ''], ['search', ''], ['search', 'a'], ['startsWith', 'a']),
    },
    {
      id: 'names-of-objects',
      group: 'edge-cases',
      category: 'words that are names of built-in properties',
      input: calls(
        ['search', 'constructor'],
        ['startsWith', 'constructor'],
        ['search', '__proto__'],
        ['startsWith', '__proto__'],
        ['insert', '__proto__'],
        ['insert', 'constructor'],
        ...probe(['constructors', '__proto__']),
      ),
    },
    {
      id: 'underscores',
      group: 'edge-cases',
      category: 'words with underscores',
      input: calls(['insert', '_'], ['insert', 'a_b'], ['insert', '__'], ...probe(['___', 'a_bc', '_a'])),
    },
    {
      id: 'repeated-letters',
      group: 'edge-cases',
      category: 'words of one repeated letter',
      input: calls(
        ['insert', 'aaaa'],
        ['insert', 'aa'],
        ...probe(['aaaaaa']),
        ['insert', 'a'.repeat(200)],
        ['search', 'a'.repeat(199)],
        ['startsWith', 'a'.repeat(199)],
        ['search', 'a'.repeat(200)],
      ),
    },
    {
      id: 'random-small-alphabet',
      group: 'edge-cases',
      category: 'many short words over few letters',
      input: (random) => mixed(random, 400, 'ab_', 6),
    },
    {
      id: 'dictionary',
      group: 'large',
      category: 'a large dictionary',
      input: (random) => dictionary(random, 1500, () => random.string(random.int(4, 12))),
    },
    {
      id: 'common-beginning',
      group: 'large',
      category: 'a large dictionary whose words begin alike',
      input: (random) => dictionary(random, 1500, () => `inter${random.string(random.int(1, 6), 'aeio')}`),
    },
    {
      id: 'long-words',
      group: 'large',
      category: 'long words',
      input: (random) => dictionary(random, 120, () => random.string(200, 'ab')),
    },
    {
      id: 'interleaved-large',
      group: 'large',
      category: 'many questions between many insertions',
      input: (random) => mixed(random, 4000, letters, 6),
    },
    {
      id: 'all-begin-alike',
      group: 'large',
      category: 'thousands of words that begin with the same letters',
      input: (random) => dictionary(random, 6000, () => `aaa${random.string(5)}`),
    },
    {
      id: 'ends-of-the-rules',
      group: 'edge-cases',
      category: 'a prefix as long as allowed',
      guards: 'both ends of the rules',
      input: calls(
        ['insert', 'a'.repeat(200)],
        ['startsWith', 'a'.repeat(200)],
        ['startsWith', `${'a'.repeat(199)}b`],
        ['search', 'a'.repeat(199)],
        ['insert', 'b'.repeat(199)],
        ['startsWith', 'b'.repeat(200)],
      ),
    },
    {
      id: 'underscores-beside-the-last-letters',
      group: 'edge-cases',
      category: 'words of underscores and the last letters of the alphabet',
      input: (random) => mixed(random, 400, 'acdyz_', 4),
    },
    {
      id: 'words-of-one-number',
      group: 'edge-cases',
      category: 'words that are the same once they are packed into a number',
      input: calls(
        ...wordsOfOneNumber.flatMap(([one, other]): Call[] => [
          ['insert', one],
          ['search', other],
          ['startsWith', other],
          ['search', one],
        ]),
        ...longWordsAlike(60).flatMap((word): Call[] => [
          ['search', word],
          ['startsWith', word],
          ['insert', word],
          ['search', word],
        ]),
      ),
    },
  ],
});

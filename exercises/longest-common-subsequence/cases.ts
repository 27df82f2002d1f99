import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';

type Input = [text1: string, text2: string];

/** A copy with some letters struck out, replaced or added: it shares much with the original, at other places. */
function edited(random: Random, text: string, alphabet: string): string {
  let copy = '';
  for (const letter of text) {
    const draw = random.int(0, 9);
    if (draw === 0) continue;
    copy += draw === 1 ? random.string(1, alphabet) : letter;
    if (draw === 2) copy += random.string(1, alphabet);
  }
  return copy;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** A text at the end of the one and at the beginning of the other: what counts lies far from the table's diagonal. */
function shifted(random: Random, by: number): Input {
  const core = random.string(100, 'abcdefgh');
  return ['z'.repeat(by) + core, core + 'y'.repeat(by)];
}

const swapped = ([text1, text2]: Input): Input => [text2, text1];

export default defineCases<Input>({
  badInputs: [
    ['ABC', 'abc'],
    ['abc', 'a c'],
    ['abc'],
    ['abc', 'abc', 'abc'],
    ['abc', null],
    [5, 'abc'],
    ['a'.repeat(501), 'a'],
  ],
  generate: (random, size) => {
    const alphabet = random.pick(['ab', 'abc', 'abcd']);
    // Now and then a text and itself with a letter more or less.
    if (random.boolean(0.1)) {
      const text = random.string(random.int(1, 1 + Math.ceil(size / 8)), 'ab');
      const at = random.int(0, text.length - 1);
      return random.shuffle([text, text.slice(0, at) + text[at]! + text.slice(at)]) as Input;
    }
    return [random.string(random.int(0, size), alphabet), random.string(random.int(0, size), alphabet)];
  },
  // Now and then with nothing in common: whoever looks for a letter looks to the end.
  demanding: (random, size) => {
    const letters = random.boolean(0.3) ? 'efgh' : 'abcd';
    return [random.string(size, 'abcd'), random.string(size, letters)];
  },
  cases: [
    {
      id: 'ace',
      group: 'samples',
      sample: true,
      explanation: '`ace` is left of both when `b` and `d` are struck out of the first text.',
      input: ['abcde', 'ace'],
    },
    {
      id: 'parted',
      group: 'samples',
      sample: true,
      explanation: 'One of the longest is `bdab`; its letters are spread over both texts.',
      input: ['abcbdab', 'bdcaba'],
    },
    {
      id: 'nothing-shared',
      group: 'samples',
      sample: true,
      explanation: 'The texts share no letter.',
      input: ['abc', 'xyz'],
    },
    {
      id: 'spread-out',
      group: 'short',
      category: 'letters that are shared but never adjacent',
      input: ['axbxcxd', 'aybycyd'],
    },
    {
      id: 'greedy-trap',
      group: 'short',
      category: 'texts in which the first match is not the best one',
      input: ['bacd', 'acdb'],
    },
    {
      id: 'greedy-trap-swapped',
      group: 'short',
      category: 'texts in which the first match is not the best one',
      input: ['acdb', 'bacd'],
    },
    {
      id: 'wrong-order',
      group: 'short',
      category: 'the same letters in another order',
      input: ['abcdef', 'fedcba'],
    },
    {
      id: 'last-letters',
      group: 'short',
      category: 'texts that share only their last letters',
      input: ['abcz', 'xyz'],
    },
    {
      id: 'first-letters',
      group: 'short',
      category: 'texts that share only their first letters',
      input: ['zabc', 'zxy'],
    },
    {
      id: 'repeated-letters',
      group: 'short',
      category: 'a letter that one text repeats more often than the other',
      input: ['aaabaaa', 'aabaab'],
    },
    {
      id: 'inside',
      group: 'short',
      category: 'a text that is a subsequence of the other',
      input: ['nature', 'xnxaxtxuxrxex'],
    },
    {
      id: 'short-random',
      group: 'short',
      category: 'short texts over few letters',
      input: (random) => [random.string(14, 'abc'), random.string(11, 'abc')],
    },
    {id: 'both-empty', group: 'edge-cases', category: 'empty texts', input: ['', '']},
    {id: 'first-empty', group: 'edge-cases', category: 'an empty text', input: ['', 'abc']},
    {id: 'second-empty', group: 'edge-cases', category: 'an empty text', input: ['abc', '']},
    {id: 'one-letter-equal', group: 'edge-cases', category: 'texts of one letter', input: ['a', 'a']},
    {id: 'one-letter-many', group: 'edge-cases', category: 'one letter against many', input: ['b', 'abbbba']},
    {id: 'identical', group: 'edge-cases', category: 'equal texts', input: ['banana', 'banana']},
    {
      id: 'one-repeated-letter',
      group: 'edge-cases',
      category: 'texts of one repeated letter',
      input: ['a'.repeat(60), 'a'.repeat(45)],
    },
    {
      id: 'short-against-long',
      group: 'long',
      category: 'a short text against a long one',
      input: (random) => [random.string(25, 'abcd'), random.string(500, 'abcd')],
    },
    {
      id: 'hundreds-in-common',
      group: 'long',
      category: 'texts with more than 255 letters in common',
      input: ['ab'.repeat(150), 'abc'.repeat(150)],
    },
    {
      id: 'versions',
      group: 'long',
      category: 'two versions of a long text',
      input: (random) => {
        const text = random.string(450);
        return [text, edited(random, text, 'abcdefghijklmnopqrstuvwxyz').slice(0, 500)];
      },
    },
    {
      id: 'mirrored',
      group: 'long',
      category: 'a long text and its mirror image',
      input: (random) => {
        const text = random.string(500, 'abcdef');
        return [text, reversed(text)];
      },
    },
    {
      id: 'full-size',
      group: 'long',
      category: 'texts of the greatest length',
      input: (random) => [random.string(500, 'abcdefgh'), random.string(500, 'abcd')],
    },
    {
      id: 'beginning-is-the-end',
      group: 'edge-cases',
      category: 'a text whose beginning and end are both the whole of the other text',
      guards: 'A common beginning and a common end may overlap.',
      input: ['abab', 'ab'],
    },
    {
      id: 'little-in-common',
      group: 'short',
      category: 'texts of a few dozen letters with little in common',
      input: ['ahafadbgdihhhihcicfdhd', 'jgfidecfehcgfcaagdcabideafbcj'],
    },
    {
      id: 'far-apart',
      group: 'long',
      category: 'long texts whose common part is at the end of the one and at the beginning of the other',
      input: (random) => shifted(random, 300),
    },
    {
      id: 'far-apart-swapped',
      group: 'long',
      category: 'long texts whose common part is at the end of the one and at the beginning of the other',
      guards: 'The same the other way round: a table too narrow confuses other places.',
      input: (random) => swapped(shifted(random, 300)),
    },
    {
      id: 'ends-overlap',
      group: 'short',
      category: 'texts whose common beginning and common end need the same letters',
      input: ['xaay', 'xaaay'],
    },
    {
      id: 'end-is-all-of-it',
      group: 'short',
      category: 'texts whose common beginning and common end need the same letters',
      input: ['bx', 'bbx'],
    },
  ],
});

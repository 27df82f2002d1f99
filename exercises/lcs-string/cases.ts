/** Cases of lcs-string: texts by hand where each shortcut fails, then random ones over few letters. */
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Input = [text1: string, text2: string];

/** A text and a version of it with some characters left out, changed or put in. */
function edited(random: Random, length: number, alphabet: string): Input {
  const text = random.string(length, alphabet);
  let other = '';
  for (const character of text) {
    const draw = random.int(1, 10);
    if (draw === 1) continue;
    other += draw === 2 ? random.string(1, alphabet) : character;
    if (draw === 3) other += random.string(1, alphabet);
  }
  return [text, other.slice(0, 500)];
}

const printable = Array.from({length: 95}, (_, index) => String.fromCharCode(32 + index)).join('');

/** A text at the end of the one and at the beginning of the other: what counts lies far from the table's diagonal. */
function shifted(random: Random, by: number): Input {
  const core = random.string(100, 'abcdefgh');
  return ['z'.repeat(by) + core, core + 'y'.repeat(by)];
}

const swapped = ([text1, text2]: Input): Input => [text2, text1];

export default defineCases<Input>({
  badInputs: [['a'], ['a', 1], ['a', 'a\n'], ['ä', 'a'], ['a'.repeat(501), 'a'], [['a'], 'a']],
  generate: (random, size) => {
    const alphabet = random.pick(['ab', 'abc', 'abcd', ' a', ' 0', 'aA@`', ' .a']);
    if (isRoomy(random, size)) return edited(random, random.int(40, 400), alphabet);
    const longest = Math.max(1, Math.min(size, 40));
    return [random.string(random.int(0, longest), alphabet), random.string(random.int(0, longest), alphabet)];
  },
  demanding: (random, size) => {
    const length = Math.min(size, 500);
    return [random.string(length, 'abcd'), random.string(length, 'abcd')];
  },
  cases: [
    {
      id: 'ace',
      group: 'samples',
      sample: true,
      explanation: 'Leave `b` and `d` out of the first text.',
      input: ['abcde', 'ace'],
    },
    {
      id: 'several-answers',
      group: 'samples',
      sample: true,
      explanation: '`"BCBA"`, `"BDAB"` and `"BCAB"` all have four characters; each is right.',
      input: ['ABCBDAB', 'BDCABA'],
    },
    {
      id: 'nothing-in-common',
      group: 'samples',
      sample: true,
      explanation: 'No character occurs in both texts: case matters.',
      input: ['abc', 'ABC'],
    },
    {id: 'both-empty', group: 'edges', category: 'two empty texts', input: ['', '']},
    {id: 'first-empty', group: 'edges', category: 'an empty first text', input: ['', 'abc']},
    {id: 'second-empty', group: 'edges', category: 'an empty second text', input: ['abc', '']},
    {id: 'equal', group: 'edges', category: 'two equal texts', input: ['whetstone', 'whetstone']},
    {
      id: 'one-inside-the-other',
      group: 'edges',
      category: 'a text that is a stretch of the other one',
      input: ['sharpening', 'pen'],
    },
    {id: 'one-character', group: 'edges', category: 'texts of one character', input: ['b', 'abc']},
    {
      id: 'scattered',
      group: 'basics',
      category: 'common characters that are never neighbours',
      input: ['a1b2c3d4e5', 'vawbxcydze'],
    },
    {
      id: 'longest-stretch-misleads',
      group: 'basics',
      category: 'a long common stretch that is not part of the best answer',
      input: ['xyz-a-b-c-d-e-f', 'abcdefxyz'],
    },
    {
      id: 'far-first-match',
      group: 'basics',
      category: 'a first character that is found only at the other end',
      input: ['zabcdef', 'abcdefz'],
    },
    {
      id: 'far-last-match',
      group: 'basics',
      category: 'a last character that is found only at the front of the other text',
      input: ['bcdefa', 'abcdef'],
    },
    {
      id: 'anagrams',
      group: 'basics',
      category: 'the same letters in another order',
      input: ['listen', 'silent'],
    },
    {id: 'reversed', group: 'basics', category: 'a text and its reverse', input: ['abcdefg', 'gfedcba']},
    {
      id: 'repeated-letters',
      group: 'basics',
      category: 'one letter, a different number of times',
      input: ['aaaaabaa', 'aabaaa'],
    },
    {
      id: 'spaces-and-punctuation',
      group: 'basics',
      category: 'spaces, quotes and punctuation',
      input: ['to be, or not "to be"', 'not to be: or be'],
    },
    {
      id: 'short-random',
      group: 'basics',
      category: 'short random texts over three letters',
      input: (random) => [random.string(30, 'abc'), random.string(25, 'abc')],
    },
    {
      id: 'unequal-lengths',
      group: 'large',
      category: 'a long text and a short one',
      input: (random) => [random.string(20, 'abcd'), random.string(500, 'abcdefgh')],
    },
    {
      id: 'hundreds-in-common',
      group: 'large',
      category: 'texts with more than 255 characters in common',
      input: ['ab'.repeat(150), 'abc'.repeat(150)],
    },
    {
      id: 'long-edited',
      group: 'large',
      category: 'two versions of a long text',
      input: (random) => edited(random, 450, 'etaoinshr '),
    },
    {
      id: 'long-random',
      group: 'large',
      category: 'long random texts',
      input: (random) => [random.string(500, 'abcd'), random.string(500, 'abcd')],
    },
    {
      id: 'blanks-at-the-ends',
      group: 'basics',
      category: 'answers that begin or end with a blank, or are one',
      input: ['  x y  z ', ' -x- -y+  +z+ '],
    },
    {
      id: 'a-blank-in-common',
      group: 'basics',
      category: 'answers that begin or end with a blank, or are one',
      input: ['a b', 'c d'],
    },
    {
      id: 'a-zero-in-common',
      group: 'basics',
      category: 'a single character, 0, in common',
      input: ['a0b', 'c0d'],
    },
    {
      id: 'every-character',
      group: 'basics',
      category: 'every character that is allowed',
      input: [printable, [...printable].map((one, index) => (index % 7 === 3 ? ' ' : one)).join('')],
    },
    {
      id: 'all-different',
      group: 'large',
      category: 'long texts of which no character occurs in both',
      input: ['a'.repeat(500), 'b'.repeat(500)],
    },
    {
      id: 'blank-against-zero',
      group: 'edges',
      category: 'texts of which no character occurs in both',
      guards: 'characters that read as the same number',
      input: [' 1', '0+'],
    },
    {
      id: 'beginning-is-the-end',
      group: 'edges',
      category: 'a text whose beginning and end are both the whole of the other text',
      input: ['abab', 'ab'],
    },
    {
      id: 'beginning-is-the-end-swapped',
      group: 'edges',
      category: 'a text whose beginning and end are both the whole of the other text',
      guards: 'The same with the shorter text first.',
      input: ['aba', 'ababa'],
    },
    {
      id: 'little-in-common',
      group: 'basics',
      category: 'texts of a few dozen characters with little in common',
      input: ['ahafadbgdihhhihcicfdhd', 'jgfidecfehcgfcaagdcabideafbcj'],
    },
    {
      id: 'far-apart',
      group: 'large',
      category: 'long texts whose common part is at the end of the one and at the beginning of the other',
      input: (random) => shifted(random, 300),
    },
    {
      id: 'far-apart-swapped',
      group: 'large',
      category: 'long texts whose common part is at the end of the one and at the beginning of the other',
      guards: 'The same the other way round: a table too narrow confuses other places.',
      input: (random) => swapped(shifted(random, 300)),
    },
    {
      id: 'capitals-between',
      group: 'basics',
      category: 'the same letters in capitals and not, in another order',
      input: ['BBaaAb', 'bBabBaaBa'],
    },
    {
      id: 'ends-overlap-in-part',
      group: 'edges',
      category: 'texts whose common beginning and common end need the same characters',
      guards: 'The same where neither is the whole of a text.',
      input: ['xaay', 'xaaay'],
    },
    {
      id: 'characters-of-the-same-low-bits',
      group: 'edges',
      category: 'texts of which no character occurs in both',
      guards: 'Character codes that are cut to six bits are the same.',
      input: [
        String.fromCharCode(...Array.from({length: 31}, (_, index) => 32 + index)),
        String.fromCharCode(...Array.from({length: 31}, (_, index) => 96 + index)),
      ],
    },
  ],
});

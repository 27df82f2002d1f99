/** Cases of is-subsequence: order, repeated letters, both ends, long texts. */
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Input = [s: string, t: string];

/** `text` with some letters struck out. */
function thinned(random: Random, text: string, keep: number): string {
  return [...text].filter(() => random.boolean(keep)).join('');
}

/** The same letters with two neighbours swapped somewhere. */
function swapped(random: Random, text: string): string {
  if (text.length < 2) return text;
  const at = random.int(0, text.length - 2);
  return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
}

/** The shortest texts with a gap, and texts longer than a stack is deep. */
function shortOrLong(random: Random): Input {
  if (random.boolean()) {
    const t = random.string(random.int(2, 5), 'abc');
    return [t[0]! + t.at(-1)!, t];
  }
  if (random.boolean()) {
    // What is needed behind thousands of its kind.
    const many = 'a'.repeat(random.pick([260, 1005, 4100, 10_005]) + random.int(0, 9));
    return random.pick<Input>([
      ['ba', `${many}ba`],
      ['aba', `${many}ba`],
      ['baa', `${many}baa`],
      ['baa', `${many}ba`],
    ]);
  }
  const t = random.string(random.int(1000, 19_000), 'ab');
  return [random.string(random.int(0, 3), 'ab') + random.pick(['c', 'd']), `${t}c`];
}

export default defineCases<Input>({
  badInputs: [
    ['A', 'a'],
    ['a', 'a b'],
    ['a'],
    ['a', 'b', 'c'],
    ['a', null],
    [5, 'a'],
    ['a'.repeat(501), 'a'],
    ['a', 'a'.repeat(20_001)],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return shortOrLong(random);
    const t = random.string(random.int(0, Math.ceil(size / 3)), random.pick(['ab', 'abc', 'abcde']));
    if (random.boolean(0.08)) return [random.string(1, 'abc'), t];
    const s = thinned(random, t, random.pick([0.3, 0.6, 0.95]));
    if (random.boolean(0.3)) return [swapped(random, s), t];
    if (random.boolean(0.3)) return [s + random.string(random.int(0, 2), 'abc'), t];
    return random.boolean(0.1) ? [t, s] : [s, t];
  },
  // The last letter is missing now and then: whoever tries all ways tries all of them.
  demanding: (random, size) => {
    const length = Math.max(1, Math.min(size, 1000));
    const half = 'a'.repeat(Math.ceil(length / 2));
    return [random.boolean() ? half : `${half.slice(1)}b`, 'a'.repeat(length)];
  },
  cases: [
    {
      id: 'ace',
      group: 'samples',
      sample: true,
      explanation: 'Strike out `b` and `d`.',
      input: ['ace', 'abcde'],
    },
    {
      id: 'aec',
      group: 'samples',
      sample: true,
      explanation: 'All three letters occur, but no `c` stands behind the `e`.',
      input: ['aec', 'abcde'],
    },
    {
      id: 'nothing-to-find',
      group: 'samples',
      sample: true,
      explanation: 'Strike out everything.',
      input: ['', 'abc'],
    },
    {
      id: 'short-with-a-gap',
      group: 'order',
      category: 'two short texts, with a letter in between',
      input: ['ac', 'abc'],
    },
    {
      id: 'twice-the-letter',
      group: 'order',
      category: 'a letter that is needed twice and occurs once',
      input: ['aa', 'bab'],
    },
    {
      id: 'twice-apart',
      group: 'order',
      category: 'a letter that is needed twice, with another between',
      input: ['aba', 'aab'],
    },
    {
      id: 'same-letters-other-order',
      group: 'order',
      category: 'the same letters in another order',
      input: ['listen', 'silent'],
    },
    {
      id: 'with-gaps',
      group: 'order',
      category: 'letters with gaps between them',
      input: ['road', 'xrxoxxaxdx'],
    },
    {
      id: 'earlier-letter-needed-later',
      group: 'order',
      category: 'a letter that occurs only in front of where it is needed',
      input: ['bca', 'abc'],
    },
    {
      id: 'repeated-runs',
      group: 'order',
      category: 'runs of one letter, of which one is too short',
      input: ['aabbb', 'aaabb'],
    },
    {
      id: 'last-place-is-no-good',
      group: 'order',
      category: 'a letter that occurs again behind all others',
      input: ['abc', 'abca'],
    },
    {
      id: 'takes-all-but-one',
      group: 'order',
      category: 'all letters but one, of a text with many repetitions',
      input: ['abababa', 'abbababa'],
    },
    {
      id: 'first-and-last',
      group: 'ends',
      category: 'the first and the last letter',
      input: ['az', 'abcz'],
    },
    {
      id: 'last-letter-missing',
      group: 'ends',
      category: 'a last letter that does not occur',
      input: ['abx', 'abcb'],
    },
    {
      id: 'first-letter-missing',
      group: 'ends',
      category: 'a first letter that does not occur',
      input: ['xab', 'abab'],
    },
    {
      id: 'both-empty',
      group: 'ends',
      category: 'two empty texts',
      input: ['', ''],
    },
    {
      id: 'nothing-in-nothing',
      group: 'ends',
      category: 'a text that is looked for in an empty one',
      input: ['a', ''],
    },
    {
      id: 'the-same',
      group: 'ends',
      category: 'the same text twice',
      input: ['constructor', 'constructor'],
    },
    {
      id: 'longer-than-the-other',
      group: 'ends',
      category: 'a text that is looked for in its own beginning',
      input: ['abcabc', 'abc'],
    },
    {
      id: 'long-and-found',
      group: 'large',
      category: 'a long text with gaps in a longer one',
      input: (random) => {
        const t = random.string(5000, 'abcdef');
        return [thinned(random, t, 0.1).slice(0, 495), t];
      },
    },
    {
      id: 'long-and-missed',
      group: 'large',
      category: 'a long text whose last letter is missing in a longer one',
      input: () => [`${'a'.repeat(499)}b`, 'a'.repeat(5000)],
    },
    {
      id: 'found-at-the-very-end',
      group: 'large',
      category: 'a letter that occurs only at the end of a long text',
      input: () => ['bc', `${'ab'.repeat(2499)}c`],
    },
    {
      id: 'a-single-letter',
      group: 'ends',
      category: 'a single letter in a longer text',
      input: ['a', 'ab'],
    },
    {
      id: 'a-single-letter-inside',
      group: 'ends',
      category: 'a single letter in a longer text',
      guards: 'The same where it is neither the first nor the last of the other.',
      input: ['b', 'abc'],
    },
    {
      id: 'very-long-and-found',
      group: 'large',
      category: 'a text that is far longer than calls can be nested',
      input: () => ['ab', `${'a'.repeat(19_999)}b`],
    },
    {
      id: 'very-long-and-missed',
      group: 'large',
      category: 'a text that is far longer than calls can be nested',
      guards: 'The same where the letter is missing, so that all of it has to be looked at.',
      input: () => ['b', 'a'.repeat(20_000)],
    },
    {
      id: 'letter-after-thousands-of-its-kind',
      group: 'large',
      category: 'a letter that comes once more behind another, after thousands of its kind',
      input: () => ['ba', `${'a'.repeat(16_500)}ba`],
    },
    {
      id: 'letter-twice-after-thousands-of-its-kind',
      group: 'large',
      category:
        'a letter that is needed twice behind another, and comes once more, after thousands of its kind',
      input: () => ['baa', `${'a'.repeat(16_500)}ba`],
    },
    {
      id: 'in-another-order-far-apart',
      group: 'large',
      category: 'two letters that lie thousands of places apart, in the other order',
      input: () => ['ab', `${'x'.repeat(7900)}b${'x'.repeat(8599)}a`],
    },
  ],
});

/** Cases of longest-common-prefix: where words part, where they end, and many of them. */
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Input = [words: string[]];

const lettersMax = 20_000;

/** Words that begin with `prefix` and go on with up to `more` letters each. */
function continued(random: Random, prefix: string, words: number, more: number): string[] {
  return random.array(words, () => prefix + random.string(random.int(0, more), 'ab'));
}

/** Very long words, or very many, one of which shares less with the others. */
function manyOrLong(random: Random): Input {
  if (random.boolean(0.3)) {
    const word = random.string(random.int(100, 200), 'ab');
    return [[word, `${word}a`.slice(0, 200)]];
  }
  if (random.boolean(0.2)) {
    // As many end as a byte counts, where others go on.
    return [[...random.array(random.int(1, 300), () => 'ab'), ...random.array(256, () => 'a')]];
  }
  const words = random.array(random.pick([130, 200, 300, 600, 999, 1000]), () => 'ab');
  if (random.boolean(0.8)) words[random.boolean() ? words.length - 1 : random.int(0, words.length - 1)] = 'b';
  return [words];
}

export default defineCases<Input>({
  rules: ([words]) => {
    const letters = words.reduce((sum, word) => sum + word.length, 0);
    return letters > lettersMax
      ? `The words have ${letters} letters together; at most 20,000 are allowed.`
      : undefined;
  },
  badInputs: [
    [[]],
    [['A']],
    [['a b']],
    [['a'.repeat(201)]],
    [[7]],
    ['abc'],
    [],
    [Array.from({length: 1001}, () => 'a')],
    [Array.from({length: 101}, () => 'a'.repeat(200))],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return manyOrLong(random);
    const shared = random.string(random.int(0, Math.min(6, 1 + Math.floor(size / 4))), 'ab');
    const words = continued(random, shared, random.int(1, 1 + Math.ceil(size / 10)), random.pick([1, 2, 4]));
    if (random.boolean(0.2)) words.push(...random.shuffle(words));
    if (random.boolean(0.15)) words.splice(random.int(0, words.length), 0, '');
    return [random.boolean(0.3) ? words.map((word) => `${random.pick(['a', 'b'])}${word}`) : words];
  },
  demanding: (random, size) => [
    random.array(Math.min(size, 1000), () => `${'a'.repeat(19)}${random.pick(['a', 'ab'])}`.slice(0, 20)),
  ],
  cases: [
    {
      id: 'flow',
      group: 'samples',
      sample: true,
      explanation: 'All three begin with `fl`; the third letters differ.',
      input: [['flower', 'flow', 'flight']],
    },
    {
      id: 'nothing-in-common',
      group: 'samples',
      sample: true,
      explanation: 'The first letters differ already.',
      input: [['dog', 'racecar', 'car']],
    },
    {
      id: 'whole-word',
      group: 'samples',
      sample: true,
      explanation: 'The shortest word is a prefix of the others, and nothing longer can be.',
      input: [['interval', 'inter', 'internet']],
    },
    {
      id: 'alike-again-later',
      group: 'letters',
      category: 'words that agree again behind a difference',
      input: [['abcde', 'abxde', 'abyde']],
    },
    {
      id: 'part-at-the-first-letter',
      group: 'letters',
      category: 'words that differ in their first letter only',
      input: [['bxyz', 'axyz']],
    },
    {
      id: 'same-piece-elsewhere',
      group: 'letters',
      category: 'a beginning that stands elsewhere in another word',
      input: [['cat', 'bobcat', 'catalogue']],
    },
    {
      id: 'same-end',
      group: 'letters',
      category: 'words that end alike',
      input: [['nation', 'station', 'ration']],
    },
    {
      id: 'first-two-share-more',
      group: 'letters',
      category: 'a later word that shares less than the first ones',
      input: [['prefix', 'prefer', 'prepare', 'prefix']],
    },
    {
      id: 'last-one-differs',
      group: 'letters',
      category: 'a last word that has nothing in common with the others',
      input: [['same', 'same', 'same', 'other']],
    },
    {
      id: 'middle-length-differs',
      group: 'letters',
      category: 'a word of middle length that shares least',
      input: [['tea', 'tempo', 'teabags', 'teabag']],
    },
    {
      id: 'first-differs',
      group: 'letters',
      category: 'a first word that differs from all others',
      input: [['constrain', 'constructor', 'constructor', 'construct']],
    },
    {
      id: 'single-word',
      group: 'ends',
      category: 'a single word',
      input: [['alone']],
    },
    {
      id: 'single-empty-word',
      group: 'ends',
      category: 'a single word without letters',
      guards: 'both ends of the rules at once',
      input: [['']],
    },
    {
      id: 'empty-among-others',
      group: 'ends',
      category: 'an empty word among others',
      input: [['abc', '', 'abd']],
    },
    {
      id: 'all-the-same',
      group: 'ends',
      category: 'the same word several times',
      input: [['echo', 'echo', 'echo']],
    },
    {
      id: 'one-word-begins-the-other',
      group: 'ends',
      category: 'a longer word first, whose beginning the second one is',
      input: [['abab', 'ab']],
    },
    {
      id: 'each-one-longer',
      group: 'ends',
      category: 'words of which each begins the next one',
      input: [['a', 'ab', 'abc', 'abcd']],
    },
    {
      id: 'longest-words',
      group: 'large',
      category: 'a hundred words of 200 letters that differ in the last one',
      input: () => [Array.from({length: 100}, (_, index) => `${'z'.repeat(199)}${index === 60 ? 'a' : 'b'}`)],
    },
    {
      id: 'many-alike',
      group: 'large',
      category: 'a thousand words that begin alike',
      input: (random) => [continued(random, 'commonprefix', 1000, 8)],
    },
    {
      id: 'many-equal',
      group: 'large',
      category: 'a thousand words, all the same',
      input: () => [Array.from({length: 1000}, () => 'abcdefghijklmnopqrst')],
    },
    ...[150, 500, 999].map((place) => ({
      id: `one-word-decides-${place}`,
      group: 'large',
      category: 'a thousand words, one of which shares less with the others than they do',
      input: [Array.from({length: 1000}, (_, index) => (index === place ? 'prefinal' : 'prefixes'))] as Input,
    })),
    {
      id: 'half-of-the-words-go-on',
      group: 'large',
      category: 'words of which hundreds end where hundreds of others go on',
      input: [Array.from({length: 1000}, (_, index) => (index < 488 ? 'begins' : 'begin'))],
    },
    {
      id: 'the-same-long-word',
      group: 'ends',
      category: 'a word as long as allowed, several times',
      input: [['y'.repeat(200), 'y'.repeat(200), 'y'.repeat(200)]],
    },
  ],
});

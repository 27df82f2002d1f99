/** Cases of intersect-sorted: where two lists meet, ends and large ids, long lists. */
import {defineCases} from '#lib/exercise-sdk/cases';
import {widthsWithin} from '#lib/exercise-sdk/narrow-numbers';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Input = [left: number[], right: number[]];

const idMax = 9_000_000_000_000;
const lengthMax = 4000;

/** Ascending ids from `first` on, each up to `step` after the one before. */
function ascending(random: Random, length: number, first: number, step: number): number[] {
  let id = first - 1;
  return random.array(length, () => (id += random.int(1, step)));
}

const every = (step: number, length: number, first = 0): number[] =>
  Array.from({length}, (_, index) => first + index * step);

/** 1, 3, 6, 10 …: each one place further from the last than that was from the one before it. */
const everyGap = (gaps: number): number[] =>
  Array.from({length: gaps}, (_, index) => ((index + 1) * (index + 2)) / 2);

/** Ids that are the same in their lowest bits or digits. */
function lowestAlike(random: Random): Input {
  const far = random.boolean(0.7) ? 2 ** random.int(7, 43) : 10 ** random.int(2, 12);
  const left = ascending(random, random.int(1, 4), 0, 9);
  const alike = left.filter(() => random.boolean(0.7)).map((id) => id + far);
  return random.shuffle([left, alike.filter((id) => id <= idMax)]) as Input;
}

export default defineCases<Input>({
  rules: ([left, right]) => {
    for (const [name, ids] of Object.entries({left, right})) {
      const place = ids.findIndex((id, index) => index > 0 && id <= ids[index - 1]!);
      if (place !== -1) return `${name}: ${ids[place]} does not come after ${ids[place - 1]}.`;
    }
    return undefined;
  },
  badInputs: [
    [[2, 1], []],
    [[], [1, 1]],
    [[-1], []],
    [[], [-1]],
    [[1.5], []],
    [[9_000_000_000_001], []],
    [[], [9_000_000_000_001]],
    [['1'], []],
    [[1]],
    [every(1, 4001), []],
    [[], every(1, 4001)],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return lowestAlike(random);
    const length = () => random.int(0, 1 + Math.ceil(size / 6));
    const step = random.pick([1, 2, 3, 6]);
    const first = random.boolean(0.2) ? 2 ** random.pick([31, 32, 40]) - 3 : 0;
    const left = ascending(random, length(), first + random.int(0, 4), step);
    const right = ascending(random, length(), first + random.int(0, 4), random.pick([1, step, 3]));
    if (random.boolean(0.1)) {
      // A stretch of the list, with some of its inner ids moved by one.
      const ids = every(2, 3 + length(), first);
      const from = random.int(0, ids.length - 3);
      const stretch = ids.slice(from).map((id, index) => (index > 0 && random.boolean(0.4) ? id + 1 : id));
      return [ids, [...stretch.slice(0, -1), ids.at(-1)!]];
    }
    if (random.boolean(0.15)) {
      // Some ids of a long list, far apart, and neighbours of others.
      const ids = every(random.pick([1, 2]), random.int(1, 45), first);
      const some = ids
        .filter(() => random.boolean(0.15))
        .map((id) => (random.boolean(0.3) ? id + 1 : id))
        .filter((id, index, all) => id !== all[index - 1]);
      return random.boolean() ? [ids, some] : [some, ids];
    }
    if (random.boolean(0.8)) return [left, right];
    // The same lowest 32 bits.
    const far = left.map((id) => id + 2 ** 32).filter((id) => id > (right.at(-1) ?? -1));
    return [left, [...right, ...far]];
  },
  demanding: (random, size) => {
    const length = Math.min(size, lengthMax);
    return random.boolean(0.3)
      ? [every(2, length), every(2, length, 1)]
      : [ascending(random, length, 0, 4), ascending(random, length, 0, 4)];
  },
  cases: [
    {
      id: 'red-and-42',
      group: 'samples',
      sample: true,
      explanation: 'Only 4 and 9 are in both lists.',
      input: [
        [1, 4, 5, 9],
        [2, 4, 8, 9, 12],
      ],
    },
    {
      id: 'nothing-in-common',
      group: 'samples',
      sample: true,
      explanation: 'No id is in both lists.',
      input: [
        [1, 3, 5],
        [2, 4],
      ],
    },
    {
      id: 'one-within-the-other',
      group: 'samples',
      sample: true,
      explanation: 'Everything on the right is on the left as well.',
      input: [
        [7, 8, 9, 10],
        [8, 10],
      ],
    },
    {
      id: 'meets-after-several',
      group: 'meeting',
      category: 'lists of which one runs ahead several times',
      input: [
        [1, 2, 3, 10, 20, 21, 22, 30],
        [3, 4, 5, 6, 22, 23, 30, 31],
      ],
    },
    {
      id: 'shifted-by-one',
      group: 'meeting',
      category: 'lists that are the same but for the first id',
      input: [
        [1, 2, 3, 4],
        [2, 3, 4, 5],
      ],
    },
    {
      id: 'the-same',
      group: 'meeting',
      category: 'the same list twice',
      input: [
        [3, 5, 8],
        [3, 5, 8],
      ],
    },
    {
      id: 'only-the-last',
      group: 'meeting',
      category: 'lists that meet at their last ids only',
      input: [
        [1, 2, 50],
        [3, 4, 5, 6, 50],
      ],
    },
    {
      id: 'only-the-first',
      group: 'meeting',
      category: 'lists that meet at their first ids only',
      input: [
        [4, 6, 7],
        [4, 5, 8, 9],
      ],
    },
    {
      id: 'in-turn',
      group: 'meeting',
      category: 'lists whose ids lie between one another',
      input: [
        [1, 3, 5, 7, 8],
        [2, 4, 6, 8, 9],
      ],
    },
    {
      id: 'one-ends-before',
      group: 'meeting',
      category: 'a list that ends before the other begins',
      input: [
        [10, 11, 12],
        [1, 2, 3],
      ],
    },
    {
      id: 'same-sums-and-digits',
      group: 'meeting',
      category: 'ids whose order as texts is another',
      input: [
        [9, 10, 80, 100],
        [9, 10, 100, 800],
      ],
    },
    {
      id: 'random-small',
      group: 'meeting',
      category: 'random lists with many ids in common',
      input: (random) => [ascending(random, 60, 0, 3), ascending(random, 50, 0, 4)],
    },
    {
      id: 'left-empty',
      group: 'values',
      category: 'an empty list on the left',
      input: [[], [1, 2]],
    },
    {
      id: 'right-empty',
      group: 'values',
      category: 'an empty list on the right',
      input: [[1, 2], []],
    },
    {
      id: 'both-empty',
      group: 'values',
      category: 'two empty lists',
      guards: 'both ends of the rules at once',
      input: [[], []],
    },
    {
      id: 'zero',
      group: 'values',
      category: 'the id 0 in both lists',
      input: [
        [0, 3],
        [0, 2, 3],
      ],
    },
    {
      id: 'only-zero',
      group: 'values',
      category: 'nothing but the id 0',
      input: [[0], [0]],
    },
    {
      id: 'beyond-32-bits',
      group: 'values',
      category: 'ids that are the same in their lowest 32 bits',
      input: [
        [5, 2 ** 31, 2 ** 32 + 7, 2 ** 33 + 1, idMax],
        [1, 7, 2 ** 31, 2 ** 32 + 5, 2 ** 33 + 1, idMax],
      ],
    },
    {
      id: 'long-and-long',
      group: 'large',
      category: 'two long lists with some ids in common',
      input: (random) => [ascending(random, lengthMax, 0, 1000), ascending(random, lengthMax, 0, 1000)],
    },
    {
      id: 'long-and-apart',
      group: 'large',
      category: 'two long lists without a common id',
      input: () => [every(2, lengthMax), every(2, lengthMax, 1)],
    },
    {
      id: 'long-and-the-same',
      group: 'large',
      category: 'a long list twice',
      input: (random) => {
        const ids = ascending(random, lengthMax, 1_000_000, 2_000_000_000);
        return [ids, [...ids]];
      },
    },
    {
      id: 'short-and-long',
      group: 'large',
      category: 'a short list and a long one',
      guards: 'Catches what costs more than both lengths together.',
      input: () => [[0, 3999, 4000], every(1, lengthMax)],
    },
    {
      id: 'same-ends-and-length',
      group: 'meeting',
      category: 'lists that have their first and last id and their length in common, and differ between',
      input: [
        [1, 2, 5],
        [1, 3, 5],
      ],
    },
    {
      id: 'stretch-with-other-ids',
      group: 'meeting',
      category: 'a short list that lies within a stretch of the other, with as many ids, but not the same',
      input: [
        [0, 2, 4, 6, 8, 10, 12],
        [2, 3, 5, 8],
      ],
    },
    ...[false, true].map((isLongLeft) => ({
      id: isLongLeft ? 'every-gap-on-the-left' : 'every-gap-on-the-right',
      group: 'meeting',
      category: 'a list whose ids lie every number of places apart in the other list',
      input: (): Input => (isLongLeft ? [every(1, 820, 1), everyGap(40)] : [everyGap(40), every(1, 820, 1)]),
    })),
    ...[false, true].map((isLongLeft) => ({
      id: isLongLeft ? 'between-every-gap-on-the-left' : 'between-every-gap-on-the-right',
      group: 'meeting',
      category: 'a list whose ids lie just beside those of the other list, every number of places apart',
      input: (): Input => {
        const long = every(2, 820, 2);
        const beside = everyGap(40).map((id, index) => 2 * id + (index % 3 === 0 ? 0 : 1));
        return isLongLeft ? [long, beside] : [beside, long];
      },
    })),
    {
      id: 'one-id-at-every-place',
      group: 'meeting',
      category: 'a single id, far into the other list',
      input: [[9], every(1, 10, 1)],
    },
    {
      id: 'ids-alike',
      group: 'values',
      category: 'ids that are the same in their lowest bits or digits only',
      input: () => {
        const widths = [...widthsWithin(10 ** 9), ...[32, 36, 40, 42, 43].map((bits) => 2 ** bits)];
        const tens = [9, 10, 11, 12].map((digits) => 10 ** digits);
        const steps = [...widths, ...tens].toSorted((a, b) => a - b);
        const first = steps.map((_, index) => 7 + 5 * index);
        return [first, first.map((id, index) => id + steps[index]!)];
      },
    },
  ],
});

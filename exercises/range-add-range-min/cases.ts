import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {rangesOfOneKey} from '#lib/exercise-sdk/ranges-alike';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Call = ClassInput['calls'][number];

const callsMax = 10_000;
const valueMax = 1_000_000_000;

const add = (left: number, right: number, delta: number): Call => ['add', left, right, delta];
const min = (left: number, right: number): Call => ['min', left, right];

function range(random: Random, length: number): [left: number, right: number] {
  const [a, b] = [random.int(0, length - 1), random.int(0, length - 1)];
  return [Math.min(a, b), Math.max(a, b)];
}

function mixed(
  random: Random,
  length: number,
  calls: number,
  values: [least: number, most: number],
): ClassInput {
  const reach = Math.max(1, values[1] - values[0]);
  return {
    construct: [random.array(length, () => random.int(...values))],
    calls: random.array(calls, () =>
      random.boolean()
        ? add(...range(random, length), random.int(Math.max(-reach, -valueMax), Math.min(reach, valueMax)))
        : min(...range(random, length)),
    ),
  };
}

const everyRange = (length: number): [left: number, right: number][] =>
  Array.from({length}, (_, left) =>
    Array.from({length: length - left}, (_, more): [number, number] => [left, left + more]),
  ).flat();

/** An addition to every range of a list of this length, in any order, and a question to every range between them. */
function allRanges(random: Random, length: number, values: [number, number]): ClassInput {
  const ranges = everyRange(length);
  const questions = random.shuffle(ranges);
  return {
    construct: [random.array(length, () => random.int(...values))],
    calls: [
      ...ranges.map((one) => min(...one)),
      ...random
        .shuffle(ranges)
        .flatMap((one, index) => [
          add(...one, random.int(-9, 9)),
          min(...questions[index]!),
          min(0, length - 1),
        ]),
      ...ranges.map((one) => min(...one)),
    ],
  };
}

/** The greatest addition a thousand times and more: minima far outside of what the list held; or two ranges whose ends make the same packed number. */
function farAway(random: Random): ClassInput {
  if (random.boolean()) {
    const [left, end, width] = [
      random.int(0, 3),
      random.int(5, 9),
      random.pick([10, 100, 128, 256, 1000, 1024, 4096, 8192]),
    ];
    const {construct} = mixed(random, end + width + 1, 0, [0, 9]);
    return {construct, calls: random.shuffle([min(left, end + width), min(left + 1, end)])};
  }
  const length = random.int(2, 5);
  const delta = random.pick([-valueMax, valueMax]);
  const [left, right] = range(random, length);
  return {
    construct: [random.array(length, () => delta)],
    calls: [
      ...random.array(random.int(900, 1500), () => add(left, right, delta)),
      ...everyRange(length).map((one) => min(...one)),
    ],
  };
}

export default defineCases<ClassInput>({
  rules: ({construct: [nums], calls}) => {
    const {length} = nums as number[];
    for (const [index, [method, left, right]] of calls.entries()) {
      const where = `Call ${index + 1}, ${method}`;
      if (Number(right) >= length)
        return `${where}: index ${right} is outside; the last index is ${length - 1}.`;
      if (Number(left) > Number(right)) {
        return `${where}: left (${left}) must not be greater than right (${right}).`;
      }
    }
    return undefined;
  },
  badInputs: [
    {construct: [[]], calls: []},
    {construct: [[1.5]], calls: []},
    {construct: [[1, 2]], calls: [['min', 0, 2]]},
    {construct: [[1, 2]], calls: [['min', 1, 0]]},
    {construct: [[1, 2]], calls: [['add', 1, 0, 1]]},
    {construct: [[1, 2]], calls: [['add', 0, 2, 1]]},
    {construct: [[1, 2]], calls: [['add', 0, 1, 1_000_000_001]]},
    {construct: [[1_000_000_001]], calls: []},
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return farAway(random);
    const values = random.pick<[number, number]>([
      [-9, 9],
      [1, 9],
      [-9, -1],
      [0, 3],
      [valueMax - 5, valueMax],
    ]);
    const {construct, calls} = mixed(
      random,
      random.int(1, 2 + Math.floor(size / 4)),
      random.int(1, 3 + size),
      values,
    );
    return values[1] < valueMax || random.boolean()
      ? {construct, calls}
      : {
          construct,
          calls: calls.map((call) => (call[0] === 'add' ? [call[0], call[1], call[2], valueMax] : call)),
        };
  },
  demanding: (random, size) =>
    mixed(random, Math.max(1, Math.min(size, 10_000)), Math.min(size + 1, callsMax), [-1000, 1000]),
  cases: [
    {
      id: 'free-places',
      group: 'samples',
      sample: true,
      explanation:
        'Two stays take one place each: from days 1 to 3, then from days 2 to 4. After that day 3 has 0 places left, and a cancellation gives one back.',
      input: {
        construct: [[4, 3, 5, 2, 6]],
        calls: [min(0, 4), add(1, 3, -1), add(2, 4, -1), min(2, 4), min(0, 2), add(3, 3, 1), min(3, 4)],
      },
    },
    {
      id: 'one-number',
      group: 'samples',
      sample: true,
      explanation: 'Amounts add up, and a number may become negative.',
      input: {construct: [[2]], calls: [min(0, 0), add(0, 0, -5), add(0, 0, 1), add(0, 0, 0), min(0, 0)]},
    },
    {
      id: 'all-positive',
      group: 'shapes',
      category: 'numbers that are all greater than 0',
      input: {
        construct: [[5, 9, 7, 8, 6, 9, 8]],
        calls: [min(1, 4), min(6, 6), min(1, 3), add(1, 5, 3), min(1, 4), min(0, 6), min(2, 2)],
      },
    },
    {
      id: 'all-negative',
      group: 'shapes',
      category: 'numbers that are all less than 0',
      input: {
        construct: [[-5, -9, -7, -8, -6]],
        calls: [min(0, 4), min(2, 4), add(1, 3, -3), min(2, 4), add(0, 4, -1), min(0, 0)],
      },
    },
    {
      id: 'two-and-three',
      group: 'shapes',
      category: 'single indices and whole lists, three numbers',
      input: {
        construct: [[3, 1, 2]],
        calls: [
          ...[
            add(1, 1, 5),
            min(1, 1),
            min(0, 2),
            add(0, 2, -4),
            min(2, 2),
            add(2, 2, -1),
            min(0, 2),
            min(0, 1),
          ],
          ...[add(0, 0, -9), min(0, 0), min(0, 2), min(1, 2)],
        ],
      },
    },
    {
      id: 'all-ranges-of-five',
      group: 'shapes',
      category: 'every range of a list whose length is no power of two',
      input: (random) => allRanges(random, 5, [1, 20]),
    },
    {
      id: 'all-ranges-of-eight',
      group: 'shapes',
      category: 'every range of a list whose length is a power of two',
      input: (random) => allRanges(random, 8, [-20, 20]),
    },
    {
      id: 'all-ranges-of-eleven',
      group: 'shapes',
      category: 'every range of a list of 11 numbers',
      input: (random) => allRanges(random, 11, [30, 90]),
    },
    {
      id: 'wide-then-narrow',
      group: 'overlaps',
      category: 'a wide addition, then narrow ones and narrow questions inside of it',
      input: {
        construct: [[10, 10, 10, 10, 10, 10, 10, 10]],
        calls: [
          ...[add(0, 7, 5), min(3, 3), add(2, 2, 1), min(2, 2), min(2, 3), add(4, 7, -2), add(6, 6, 4)],
          ...[min(4, 7), min(6, 6), min(6, 7), min(0, 7)],
        ],
      },
    },
    {
      id: 'wide-again-and-again',
      group: 'overlaps',
      category: 'several additions to the same range before a question inside of it',
      input: {
        construct: [[0, 1, 2, 3, 4, 5, 6, 7]],
        calls: [
          ...[add(0, 7, 3), add(0, 7, 4), min(5, 5), add(0, 3, 1), add(0, 3, 1), add(0, 7, -2), min(1, 1)],
          ...[add(4, 5, 9), add(4, 7, 2), add(4, 5, 1), min(4, 4), min(5, 6), min(7, 7), min(0, 7)],
        ],
      },
    },
    {
      id: 'questions-leave-no-trace',
      group: 'overlaps',
      category: 'the same question asked twice',
      input: {
        construct: [[6, 2, 9, 4, 7, 1]],
        calls: [
          ...[add(0, 5, 2), min(1, 3), min(1, 3), min(5, 5), min(5, 5), add(1, 4, -3), min(2, 4), min(2, 4)],
          ...[min(0, 5), min(0, 5), min(0, 0)],
        ],
      },
    },
    {
      id: 'beyond-32-bits',
      group: 'overlaps',
      category: 'numbers that grow beyond 32 bits',
      input: {
        construct: [[valueMax, valueMax, valueMax - 7, valueMax, -valueMax]],
        calls: [
          ...[add(0, 3, valueMax), min(0, 3), add(0, 2, valueMax), min(1, 1), min(0, 2), min(2, 3)],
          ...[add(4, 4, -valueMax), add(3, 4, -valueMax), min(4, 4), min(3, 3), min(0, 4)],
        ],
      },
    },
    {
      id: 'mixed-small',
      group: 'overlaps',
      category: 'additions and questions in turn',
      input: (random) => mixed(random, 13, 90, [-9, 9]),
    },
    {
      id: 'mixed-middle',
      group: 'overlaps',
      category: 'additions and questions in turn, large values',
      input: (random) => mixed(random, 150, 300, [-valueMax, valueMax]),
    },
    {
      id: 'additions-only',
      group: 'large',
      category: 'thousands of wide additions, few questions',
      input: (random) => ({
        construct: [random.array(4000, () => random.int(-99, 99))],
        calls: [
          ...random.array(2000, () => add(random.int(0, 400), random.int(3600, 3999), random.int(-9, 9))),
          ...random.array(100, () => min(...range(random, 4000))),
        ],
      }),
    },
    {
      id: 'questions-only',
      group: 'large',
      category: 'thousands of wide questions, few additions',
      input: (random) => ({
        construct: [random.array(4000, () => random.int(-99, 99))],
        calls: [
          ...random.array(100, () => add(...range(random, 4000), random.int(-9, 9))),
          ...random.array(2000, () => min(random.int(0, 400), random.int(3600, 3999))),
        ],
      }),
    },
    {
      id: 'mixed-large',
      group: 'large',
      category: 'additions and questions in turn over thousands of numbers',
      input: (random) => mixed(random, 4096, 2000, [-999, 999]),
    },
    {
      id: 'as-large-as-numbers-get',
      group: 'overlaps',
      category: 'numbers that thousands of additions have made very large',
      input: {
        construct: [[valueMax, -valueMax, valueMax]],
        calls: [
          ...Array.from({length: 9900}, () => add(0, 0, valueMax)),
          ...Array.from({length: 90}, () => add(0, 2, valueMax)),
          min(0, 2),
          min(0, 0),
          min(2, 2),
          add(1, 1, valueMax),
          min(1, 2),
          min(0, 1),
        ],
      },
    },
    {
      id: 'as-small-as-numbers-get',
      group: 'overlaps',
      category: 'numbers that thousands of additions have made very small',
      input: {
        construct: [[-valueMax, valueMax]],
        calls: [...Array.from({length: 9990}, () => add(1, 1, -valueMax)), min(0, 1), min(1, 1), min(0, 0)],
      },
    },
    {
      id: 'ends-of-the-rules',
      group: 'shapes',
      category: 'the longest list there is, up to its last number',
      input: {
        construct: [Array.from({length: 10_000}, (_, index) => index)],
        calls: [
          ...rangesOfOneKey(9999).map((one) => min(...one)),
          min(9999, 9999),
          add(9999, 9999, -20_000),
          min(0, 9999),
          min(0, 9998),
          add(0, 9999, 5),
          min(9998, 9999),
        ],
      },
    },
    {
      id: 'asked-again-after-each-addition',
      group: 'overlaps',
      category: 'the same question before and after an addition to every other range',
      input: () => ({
        construct: [[4, 9, 6, 8, 3, 7, 2, 5, 1]],
        calls: everyRange(9).flatMap(([left, right], index) =>
          [-50 - index, 50 + index].flatMap((delta) => [
            ...[min(3, 5), add(left, right, delta), min(3, 5)],
            ...(delta < 0 ? [min(0, 4), min(4, 4)] : []),
          ]),
        ),
      }),
    },
    {
      id: 'one-number-alone',
      group: 'shapes',
      category: 'a list of one number',
      guards: 'both ends of the rules',
      input: {construct: [[4]], calls: [min(0, 0), add(0, 0, -9), min(0, 0), add(0, 0, 0), min(0, 0)]},
    },
    {
      id: 'ends-that-run-together',
      group: 'overlaps',
      category: 'ranges whose ends read the same when they are written one behind the other',
      guards: 'Catches answers remembered under both ends joined to one text.',
      input: {
        construct: [Array.from({length: 400}, (_, index) => (index * 37) % 401)],
        calls: [
          ...[min(1, 123), min(11, 23), min(112, 113), min(1, 12), min(11, 23), min(2, 234), min(22, 34)],
          add(13, 22, 500),
          ...[min(11, 23), min(1, 123), min(12, 345), min(123, 345), min(1, 234), min(12, 34)],
          add(35, 39, -900),
          ...[min(12, 34), min(1, 234), min(3, 345), min(33, 45), min(1, 111), min(11, 11)],
        ],
      },
    },
    {
      id: 'every-range-of-25',
      group: 'shapes',
      category: 'every range of a list of 25 numbers',
      input: {
        construct: [Array.from({length: 25}, (_, index) => index)],
        calls: everyRange(25).map((range) => min(...range)),
      },
    },
  ],
});

/** Cases of ring-buffer: around the end of the room, empty and full, many values. */
import {type ClassInput, defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';

type Call = ClassInput['calls'][number];

const capacityMax = 2000;
const valueMax = 1_000_000_000;

const push = (value: number): Call => ['push', value];
const shift: Call = ['shift'];
const size: Call = ['size'];
const all: Call = ['toArray'];

const pushes = (first: number, last: number): Call[] =>
  Array.from({length: last - first + 1}, (_, index) => push(first + index));

function mixed(random: Random, capacity: number, calls: number, pushing: number): ClassInput {
  return {
    construct: [capacity],
    calls: random.array(calls, () => {
      if (random.boolean(pushing)) return push(random.int(-3, 9));
      return random.pick([shift, shift, size, all]);
    }),
  };
}

export default defineCases<ClassInput>({
  badInputs: [
    {construct: [0], calls: []},
    {construct: [2001], calls: []},
    {construct: [1.5], calls: []},
    {construct: [2], calls: [['push', 1_000_000_001]]},
    {construct: [2], calls: [['push', -1_000_000_001]]},
    {construct: [2], calls: [['push', 'a']]},
    {construct: [2], calls: [['push']]},
    {construct: [2], calls: [['pop']]},
    {construct: [], calls: []},
    {construct: [2], calls: Array.from({length: 5001}, () => ['size'])},
  ],
  generate: (random, size) =>
    mixed(random, random.int(1, 5), 3 + Math.ceil(size / 3), random.pick([0.4, 0.55, 0.75])),
  demanding: (random, size) => {
    const capacity = Math.min(size, 1600);
    return {
      construct: [capacity],
      calls: [...pushes(1, 2 * capacity), ...random.array(capacity, () => shift)],
    };
  },
  cases: [
    {
      id: 'three-places',
      group: 'samples',
      sample: true,
      explanation: 'The fourth value takes the place of the first, which is returned.',
      input: {construct: [3], calls: [push(1), push(2), push(3), push(4), all]},
    },
    {
      id: 'taking-out',
      group: 'samples',
      sample: true,
      explanation: 'Values come out in the order in which they went in; then there is nothing left.',
      input: {construct: [2], calls: [push(5), push(6), shift, size, shift, shift]},
    },
    {
      id: 'overwritten-then-taken',
      group: 'around',
      category: 'values that are taken after others were overwritten',
      input: {construct: [3], calls: [...pushes(1, 5), shift, shift, shift, shift]},
    },
    {
      id: 'taken-then-added',
      group: 'around',
      category: 'values that are added after some were taken',
      input: {construct: [3], calls: [...pushes(1, 3), shift, shift, push(4), push(5), all, push(6), all]},
    },
    {
      id: 'one-place',
      group: 'around',
      category: 'a buffer with a single place',
      input: {
        construct: [1],
        calls: [push(9), shift, push(1), push(2), all, shift, shift, push(3), size, push(4), all],
      },
    },
    {
      id: 'twice-around',
      group: 'around',
      category: 'more than twice as many values as there is room',
      input: {construct: [4], calls: [...pushes(10, 20), all, shift, all, size]},
    },
    {
      id: 'emptied-and-filled',
      group: 'around',
      category: 'a buffer that is emptied and filled again',
      input: {
        construct: [2],
        calls: [push(1), push(2), shift, shift, all, size, push(3), push(4), push(5), all, shift, size],
      },
    },
    {
      id: 'one-in-one-out',
      group: 'around',
      category: 'one value in, one out, many times',
      input: {
        construct: [3],
        calls: pushes(1, 9).flatMap((call) => [call, shift]),
      },
    },
    {
      id: 'just-full',
      group: 'around',
      category: 'exactly as many values as there is room',
      input: {construct: [3], calls: [...pushes(7, 9), size, all, shift, all]},
    },
    {
      id: 'mixed-small',
      group: 'around',
      category: 'calls in any order',
      input: (random) => mixed(random, 5, 120, 0.6),
    },
    {
      id: 'zeros',
      group: 'values',
      category: 'zeros that are overwritten and taken',
      input: {construct: [2], calls: [push(0), push(0), push(1), shift, all, push(0), push(0), shift, shift]},
    },
    {
      id: 'nothing-yet',
      group: 'values',
      category: 'questions to an empty buffer',
      input: {construct: [2], calls: [shift, size, all, shift, push(1), size, all, push(2), push(3), all]},
    },
    {
      id: 'greatest-and-least',
      group: 'values',
      category: 'the greatest and the least values',
      // The ends of the rules are exact in 32-bit floating point, their neighbours are not.
      input: {
        construct: [2],
        calls: [
          ...[push(valueMax), push(-valueMax), push(-1), all, shift, shift],
          ...[push(valueMax - 1), push(1 - valueMax), push(2 ** 24 + 1), all, shift, shift],
        ],
      },
    },
    {
      id: 'equal-values',
      group: 'values',
      category: 'the same value several times',
      input: {construct: [3], calls: [push(4), push(4), push(4), size, push(4), all, shift, size]},
    },
    {
      id: 'asked-between',
      group: 'values',
      category: 'a full buffer that is asked between other calls',
      input: {
        construct: [3],
        calls: [...pushes(1, 4), all, all, push(5), all, shift, all, size, push(6), all, push(7), all],
      },
    },
    {
      id: 'largest-buffer',
      group: 'large',
      category: 'a full buffer of 2,000 values to which more are added',
      input: {construct: [capacityMax], calls: [...pushes(1, 4900), size, shift, all]},
    },
    {
      id: 'filled-and-drained',
      group: 'large',
      category: 'a large buffer that is filled and then emptied',
      input: {
        construct: [capacityMax],
        calls: [...pushes(1, capacityMax), ...Array.from({length: capacityMax + 1}, () => shift), size],
      },
    },
    {
      id: 'mixed-large',
      group: 'large',
      category: 'thousands of calls in any order',
      input: (random) => mixed(random, 40, 3000, 0.7),
    },
    {
      id: 'one-in-one-out-a-thousand-times',
      group: 'around',
      category: 'one value in and one out, more than a thousand times',
      input: {
        construct: [3],
        calls: [...Array.from({length: 1200}, (_, index) => [push(index), shift]).flat(), size, push(7), all],
      },
    },
  ],
});

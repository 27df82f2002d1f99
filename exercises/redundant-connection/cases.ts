import {alikeLinks} from '#lib/exercise-sdk/alike-links';
import {defineCases} from '#lib/exercise-sdk/cases';
import {alikePairs} from '#lib/exercise-sdk/lookalikes';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {
  answerAlike,
  cablesAlike,
  closedAlike,
  cycleAlike,
  cycleFirst,
  type Edge,
  hungCycle,
  type Input,
  keyOf,
  network,
  nodesMax,
  ring,
  star,
  twoAlike,
} from './lib/networks.ts';

export default defineCases<Input>({
  rules: ([edges]) => {
    const n = edges.length;
    const label = Array.from({length: n + 1}, (_, i) => i);
    const members = label.map((i) => [i]);
    const taken = new Set<string>();
    let parts = n;
    for (const edge of edges) {
      const [a, b] = edge;
      const text = `[${a}, ${b}]`;
      if (a > n || b > n) return `There are ${n} edges, so the offices are 1 to ${n}; ${text} is outside.`;
      if (a === b) return `${text} connects an office with itself.`;
      if (taken.has(keyOf(edge))) return `${text} connects two offices that an earlier edge connects.`;
      taken.add(keyOf(edge));
      if (label[a] === label[b]) continue;
      parts--;
      const [keep, drop] = [label[a]!, label[b]!];
      for (const node of members[drop]!) {
        label[node] = keep;
        members[keep]!.push(node);
      }
    }
    return parts === 1 ? undefined : `The network must be connected; it falls into ${parts} parts.`;
  },
  badInputs: [
    [
      [
        [1, 2],
        [1, 3],
      ],
    ],
    [
      [
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    ],
    [
      [
        [1, 2],
        [2, 1],
        [2, 3],
      ],
    ],
    [
      [
        [1, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      [
        [1, 2],
        [2, 3],
        [3, 1],
        [4, 5],
        [5, 4],
      ],
    ],
    [
      [
        [1, 2],
        [2, 3],
        [3, 1],
        [4, 5],
        [5, 6],
        [6, 4],
      ],
    ],
    [[[0, 1]]],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) {
      const pair = random.pick(alikePairs(nodesMax, 1));
      const isApart = new Set(pair.flat()).size === 4;
      if (isApart && random.boolean()) return closedAlike(random.boolean() ? pair : [pair[1], pair[0]]);
      return twoAlike(Math.max(...pair.flat()) + random.int(1, 3), pair);
    }
    if (size > 10 && random.boolean(0.04)) return cycleAlike(120, [random.pick(alikeLinks(119))]);
    if (size > 3 && random.boolean(0.1)) return hungCycle(random, random.int(3, 6), random.int(1, 3));
    return network(random, random.int(3, 4 + Math.floor(size / 5)), random.pick([1, 2, 1000]));
  },
  demanding: (random, size) => {
    const n = Math.max(3, Math.min(size, nodesMax));
    return random.pick<() => Input>([
      () => ring(n),
      () => star(n, 'first'),
      () => star(n, 'second'),
      () => cycleFirst(n),
    ])();
  },
  cases: [
    {
      id: 'triangle-with-a-tail',
      group: 'samples',
      sample: true,
      explanation:
        'The cycle is 1 – 2 – 3. Of its three cables `[3, 2]` stands last; `[3, 4]` is no part of it.',
      input: [
        [
          [1, 2],
          [1, 3],
          [3, 2],
          [3, 4],
        ],
      ],
    },
    {
      id: 'square',
      group: 'samples',
      sample: true,
      explanation: 'The cycle is 1 – 2 – 3 – 4, and `[1, 4]` is its last cable in the list.',
      input: [
        [
          [1, 2],
          [2, 3],
          [3, 4],
          [1, 4],
          [1, 5],
        ],
      ],
    },
    {
      id: 'smallest',
      group: 'small',
      category: 'a network of three offices',
      input: [
        [
          [3, 1],
          [2, 3],
          [2, 1],
        ],
      ],
    },
    {
      id: 'parts-meet',
      group: 'small',
      category: 'separate parts that are joined late',
      input: [
        [
          [1, 2],
          [3, 4],
          [5, 6],
          [2, 4],
          [6, 1],
          [5, 3],
        ],
      ],
    },
    {
      id: 'last-number-on-the-cycle',
      group: 'small',
      category: 'a cycle through the office with the highest number',
      input: [
        [
          [1, 5],
          [2, 5],
          [2, 1],
          [3, 1],
          [4, 3],
        ],
      ],
    },
    {
      id: 'through-inner-nodes',
      group: 'small',
      category: 'parts joined through offices that are not their first',
      input: [
        [
          [1, 2],
          [3, 2],
          [5, 4],
          [5, 6],
          [3, 6],
          [1, 7],
          [7, 4],
        ],
      ],
    },
    {
      id: 'written-backwards',
      group: 'choice',
      category: 'an answer whose larger number comes first',
      input: [
        [
          [4, 1],
          [3, 1],
          [4, 2],
          [3, 2],
          [5, 2],
        ],
      ],
    },
    {
      id: 'tail-comes-last',
      group: 'choice',
      category: 'edges outside the cycle at the end of the list',
      input: [
        [
          [2, 3],
          [1, 3],
          [1, 2],
          [3, 4],
          [4, 5],
          [5, 6],
          [4, 7],
        ],
      ],
    },
    {
      id: 'tail-comes-first',
      group: 'choice',
      category: 'edges outside the cycle at the beginning of the list',
      input: [
        [
          [7, 6],
          [6, 5],
          [5, 4],
          [4, 3],
          [3, 2],
          [1, 2],
          [3, 1],
        ],
      ],
    },
    {
      id: 'bridge-between-branches',
      group: 'choice',
      category: 'offices with several cables that are not on the cycle',
      input: [
        [
          [1, 2],
          [2, 3],
          [3, 1],
          [4, 5],
          [4, 6],
          [7, 8],
          [7, 9],
          [3, 4],
          [4, 7],
        ],
      ],
    },
    {
      id: 'mixed-small',
      group: 'choice',
      category: 'a network of 9 offices',
      input: (random) => network(random, 9, 1000),
    },
    {
      id: 'mixed-middle',
      group: 'choice',
      category: 'a network of 60 offices',
      input: (random) => network(random, 60, 4),
    },
    {
      id: 'mixed-large',
      group: 'large',
      category: 'a network of 1,000 offices',
      input: (random) => network(random, 1000, 1000),
    },
    {
      id: 'long-paths',
      group: 'large',
      category: 'a network of 2,000 offices with long paths',
      input: (random) => network(random, nodesMax, 2),
    },
    {
      id: 'cycle-comes-first',
      group: 'large',
      category: 'a cycle at the front of a long list',
      input: (random) => {
        const tail = Array.from({length: nodesMax - 3}, (_, i): Edge => [i + 3, i + 4]);
        return [[[2, 3], [1, 2], [3, 1], ...random.shuffle(tail)]];
      },
    },
    {id: 'one-ring', group: 'large', category: 'a ring of 2,000 offices', input: () => ring(nodesMax)},
    {
      id: 'star',
      group: 'large',
      category: 'a hub with 1,999 neighbours, named first',
      input: () => star(nodesMax, 'first'),
    },
    {
      id: 'star-backwards',
      group: 'large',
      category: 'a hub with 1,999 neighbours, named second',
      input: () => star(nodesMax, 'second'),
    },
    {
      id: 'pairs-alike',
      group: 'small',
      category: 'cables whose two ends, written one after the other, look like those of other cables',
      input: cablesAlike(2000),
    },
    {
      id: 'answer-alike-behind',
      group: 'small',
      category:
        'a cable to be cut, and behind it in the list cables that look like it when both numbers are joined',
      input: answerAlike(2000, 'behind'),
    },
    {
      id: 'answer-alike-before',
      group: 'small',
      category:
        'a cable to be cut, and before it in the list cables that look like it when both numbers are joined',
      guards: 'Catches a memory of cables under joined numbers that keeps the first.',
      input: answerAlike(2000, 'before'),
    },
    {
      id: 'cycle-alike',
      group: 'choice',
      category:
        'cables outside the cycle whose two ends, written one after the other, look like those of its cables',
      input: cycleAlike(2000, alikeLinks(1999)),
    },
    {
      id: 'tail-alike',
      group: 'choice',
      category: 'cables outside the cycle that look like the one to be cut when both numbers are joined',
      input: [
        [
          [1, 11],
          [2, 1],
          [11, 2],
          ...[3, 4, 5, 6, 7, 8, 9, 10, 12].map((other): [number, number] => [1, other]),
        ],
      ],
    },
    {
      id: 'even-cycle-far-from-the-first',
      group: 'choice',
      category: 'a cycle of four offices that none of the first and last offices is on',
      input: (random) => hungCycle(random, 4, 3),
    },
    {
      id: 'odd-cycle-far-from-the-first',
      group: 'choice',
      category: 'a cycle of five offices that none of the first and last offices is on',
      guards: 'The same where both ways round the cycle differ in length.',
      input: (random) => hungCycle(random, 5, 2),
    },
    {
      id: 'office-one-at-the-second-cable',
      group: 'small',
      category: 'office 1 as an end, whose only cable stands second in the list',
      input: [
        [
          [5, 4],
          [1, 6],
          [2, 3],
          [3, 5],
          [4, 2],
          [6, 4],
        ],
      ],
    },
  ],
});

import {alikeLinks} from '#lib/exercise-sdk/alike-links';
import {defineCases} from '#lib/exercise-sdk/cases';
import {alikePairs} from '#lib/exercise-sdk/lookalikes';
import {widthsWithin} from '#lib/exercise-sdk/narrow-numbers';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Edge = [a: number, b: number];
type Input = [edges: Edge[]];

const nodesMax = 2000;

const keyOf = ([a, b]: Edge): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

/** A tree in which each node hangs on one of the `reach` nodes before it, one edge more, then everything mixed up. */
function network(random: Random, n: number, reach: number): Input {
  const names = random.shuffle(Array.from({length: n}, (_, i) => i + 1));
  const edges: Edge[] = [];
  for (let i = 1; i < n; i++) edges.push([names[i]!, names[random.int(Math.max(0, i - reach), i - 1)]!]);
  const taken = new Set(edges.map(keyOf));
  for (;;) {
    const spare: Edge = [random.int(1, n), random.int(1, n)];
    if (spare[0] === spare[1] || taken.has(keyOf(spare))) continue;
    edges.push(spare);
    return [random.shuffle(edges).map(([a, b]): Edge => (random.boolean() ? [a, b] : [b, a]))];
  }
}

/** One cycle through all nodes, in order, closed by the last edge. */
function ring(n: number): Input {
  return [Array.from({length: n}, (_, i): Edge => [i + 1, i + 1 < n ? i + 2 : 1])];
}

/** All nodes around a hub, and one edge between the last two of them. */
function star(n: number, hub: 'first' | 'second'): Input {
  const spokes = Array.from({length: n - 1}, (_, i): Edge => (hub === 'first' ? [1, i + 2] : [i + 2, 1]));
  return [[...spokes, [n - 1, n]]];
}

/** A triangle at the front of the list, and a long tail behind it. */
function cycleFirst(n: number): Input {
  const tail = Array.from({length: n - 3}, (_, i): Edge => [i + 3, i + 4]);
  return [[[1, 2], [2, 3], [3, 1], ...tail]];
}

/** A ring along cables that a joined key takes for one another, closed by the last cable; all other offices hang on it. */
function cablesAlike(n: number): Input {
  const nodes = alikeLinks(n).flat(2);
  const hub = nodes[0]!;
  const ring = nodes.map((node, index): Edge => [node, nodes[index + 1] ?? hub]);
  const onRing = new Set(nodes);
  const others = Array.from({length: n}, (_, i) => i + 1).filter((node) => !onRing.has(node));
  return [[...others.map((node): Edge => [hub, node]), ...ring]];
}

/** A triangle whose last cable shares its joined key, at every width, with a cable of the tree, which all lie before or all behind it. */
function answerAlike(n: number, others: 'before' | 'behind'): Input {
  const [from, to, hub] = [10, 1500, n];
  const shifts = [8, 9, 10].map((bits): Edge => [from | (to >> bits), to & ((1 << bits) - 1)]);
  const products = widthsWithin(n, 1).flatMap((width): Edge[] => [
    [from + 1, to - width],
    [from - 1, to + width],
  ]);
  const alike = new Map(
    [[101, 500] as Edge, ...shifts, ...products]
      .filter(([a, b]) => a !== from && b > 20 && b < n && b !== 101)
      .map(([a, b]) => [b, a]),
  );
  const rest = Array.from({length: n - 1}, (_, i) => i + 1).filter(
    (node) => !alike.has(node) && node !== from && node !== to,
  );
  const cables = [...alike].map(([b, a]): Edge => [a, b]);
  const triangle: Edge[] = [
    [hub, from],
    [to, hub],
    [from, to],
  ];
  const tree = rest.map((node): Edge => [hub, node]);
  return [others === 'before' ? [...tree, ...cables, ...triangle] : [...triangle, ...tree, ...cables]];
}

/** A tree with two cables that a joined key takes for one another, and one more at the end of the list. */
function twoAlike(n: number, pair: ReturnType<typeof alikePairs>[number]): Input {
  const edges: Edge[] = [];
  const label = Array.from({length: n + 1}, (_, node) => node);
  const lay = ([a, b]: Edge): void => {
    const [keep, drop] = [label[a]!, label[b]!];
    if (keep === drop) return;
    edges.push([a, b]);
    for (const [node, of] of label.entries()) if (of === drop) label[node] = keep;
  };
  for (const [a, b] of pair) lay([a, b]);
  for (let node = 2; node <= n; node++) lay([node - 1, node]);
  return [[...edges, [1, n]]];
}

/** A cycle, and behind it in the list cables outside of it that a joined key takes for those of the cycle. */
function cycleAlike(n: number, pairs: ReturnType<typeof alikeLinks>): Input {
  const ones = pairs.map(([[a, b]]): Edge => [a, b]);
  const cycle = ones.flatMap(([a, b], index): Edge[] => [
    [a, b],
    [b, ones[(index + 1) % ones.length]![0]],
  ]);
  if (ones.length === 1) cycle.splice(1, 1, [ones[0]![1], n], [n, ones[0]![0]]);
  const others = pairs.map(([, [a, b]]): Edge => [a, b]);
  const joined = new Set([...cycle, ...others.map(([, b]) => [b])].flat());
  const hub = ones[0]![0];
  const rest = Array.from({length: n}, (_, i) => i + 1).filter((node) => !joined.has(node));
  return [[...rest.map((node): Edge => [hub, node]), ...cycle, ...others]];
}

/** A cycle of `length` offices that hangs at the end of three rows, whose other ends are offices 1, n and that of the first cable. */
function hungCycle(random: Random, length: number, row: number): Input {
  const n = length + 3 * row;
  const inner = random.shuffle(Array.from({length: n - 3}, (_, i) => i + 2));
  const cycle = inner.slice(0, length);
  const ends = [n - 1, 1, n];
  const rows = ends.flatMap((end, index) => {
    const from = length + index * (row - 1);
    const nodes = [end, ...inner.slice(from, from + row - 1), cycle[0]!];
    return nodes.slice(1).map((node, place): Edge => [nodes[place]!, node]);
  });
  const around = cycle.map((node, place): Edge => [node, cycle[(place + 1) % length]!]);
  return [[rows[0]!, ...random.shuffle(around), ...random.shuffle(rows.slice(1))]];
}

/** A cycle that its last cable closes, and behind it in the list one that a joined key takes for that cable. */
function closedAlike([[a, b], [c, d]]: ReturnType<typeof alikePairs>[number]): Input {
  const hub = Math.max(a, b, c, d) + 1;
  const rest = Array.from({length: hub - 1}, (_, i) => i + 1).filter((node) => ![a, b, c, d].includes(node));
  const cycle: Edge[] = [
    [hub, a],
    [b, hub],
    [a, b],
  ];
  return [[...rest.map((node): Edge => [hub, node]), ...cycle, [hub, c], [c, d]]];
}

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

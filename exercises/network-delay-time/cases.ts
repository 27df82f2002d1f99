/** Cases of network-delay-time: small graphs by hand, sparse ones drawn, and two shapes that punish slow queues. */
import {defineCases} from '#lib/exercise-sdk/cases';
import {farGraph} from '#lib/exercise-sdk/far-graphs';
import {
  improvingHub as hubEdges,
  lateCorrections,
  layeredEdges,
  type WeightedEdge,
  waitingChain,
} from '#lib/exercise-sdk/graphs';
import {bothWays, type HeapTrial, heapTrialCases, someHeapTrials} from '#lib/exercise-sdk/heap-trials';
import {heavyCrossings} from '#lib/exercise-sdk/heavy-crossings';
import {alikePairs} from '#lib/exercise-sdk/lookalikes';
import {someNumbersAlike} from '#lib/exercise-sdk/narrow-numbers';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {shrinkingEdges, shrinkingExample} from '#lib/exercise-sdk/shrinking-edges';

type Link = [from: number, to: number, time: number];
type Input = [times: Link[], n: number, k: number];

/** Links between random nodes; with `connected`, every node can be reached from `k` besides. */
function randomNetwork(random: Random, n: number, links: number, timeMax: number, connected: boolean): Input {
  const order = random.shuffle(Array.from({length: n}, (_, index) => index + 1));
  const times: Link[] = [];
  if (connected) {
    for (let index = 1; index < n; index++) {
      times.push([order[random.int(0, index - 1)]!, order[index]!, random.int(0, timeMax)]);
    }
  }
  while (n > 1 && times.length < links) {
    const from = random.int(1, n);
    const to = random.int(1, n);
    if (from !== to) times.push([from, to, random.int(0, timeMax)]);
  }
  return [random.shuffle(times), n, order[0]!];
}

/** A line of n nodes whose links are listed from its far end. */
function backwardsChain(random: Random, n: number): Input {
  const times: Link[] = [];
  for (let node = n - 1; node >= 1; node--) times.push([node, node + 1, random.int(1, 9)]);
  return [times, n, 1];
}

/** One hub that is improved once for every node of the first half, and feeds every node of the second. */
function improvingHub(half: number): Input {
  const n = 2 * half + 2;
  const hub = half + 2;
  const times: Link[] = [];
  for (let step = 1; step <= half; step++) {
    times.push([1, step + 1, step]);
    times.push([step + 1, hub, 3 * (half - step)]);
    times.push([hub, hub + step, 1 + (step % 50)]);
  }
  return [times, n, 1];
}

/** Links to the next dozen nodes: the queue is long at every step, and one entry out of order spoils the rest. */
function ladder(random: Random, n: number): Input {
  const times: Link[] = [];
  for (let node = 1; node <= n; node++) {
    for (let step = 1; step <= 12 && node + step <= n; step++) {
      times.push([node, node + step, step * random.int(10, 19)]);
    }
  }
  return [random.shuffle(times), n, 1];
}

/** Links that a joined key takes for one another, the faster of two first; all other nodes are reached at once. */
function linksAlike(n: number, pairs = alikePairs(n - 1, 1)): Input {
  const links = pairs.flatMap(([one, other]): Link[] => [
    [...one, 2],
    [...other, 5],
  ]);
  const ends = new Set(pairs.flatMap(([one, other]) => [one[1], other[1]]));
  const others = Array.from({length: n - 1}, (_, index) => index + 1).filter((node) => !ends.has(node));
  return [[...others.map((node): Link => [n, node, 1]), ...links], n, n];
}

/** A way along a few of many nodes, whose numbers a table too narrow takes for one another; all others hear at once. */
function fewOfMany(random: Random): Input {
  const names = someNumbersAlike(random, random.int(4, 10), 1200, 1);
  const n = Math.max(...names) + 1;
  const way = names.map((node, index): Link => [index === 0 ? n : names[index - 1]!, node, random.int(1, 9)]);
  const besides = random
    .array(3 * names.length, (): Link => [random.pick(names), random.pick(names), random.int(1, 30)])
    .filter(([from, to]) => from !== to);
  const others = Array.from({length: n - 1}, (_, index) => index + 1).filter((node) => !names.includes(node));
  return [[...others.map((node): Link => [n, node, 1]), ...random.shuffle([...way, ...besides])], n, n];
}

const inputOf = ({nodes, edges}: HeapTrial): Input => [
  bothWays(edges).map(([from, to, time]): Link => [from + 1, to + 1, time]),
  nodes,
  1,
];

/** What needs more room than chance gives it: links whose keys run together, great distances, many nodes that wait. */
function rareNetwork(random: Random, size: number): Input {
  return random.pick<() => Input>([
    () => {
      const pair = random.pick(alikePairs(2900, 1));
      return linksAlike(Math.max(...pair.flat()) + 1, [pair]);
    },
    () => {
      const {nodes, edges} = farGraph(random, size, {nodesMax: 2900, weightMax: 10_000});
      return [edges.map(([from, to, time]): Link => [from + 1, to + 1, time]), nodes, 1];
    },
    () => inputOf(someHeapTrials(random)),
  ])();
}

export default defineCases<Input>({
  rules: ([times, n, k]) => {
    if (k > n) return `k must be a node from 1 to ${n}, got ${k}`;
    for (const [index, [from, to]] of times.entries()) {
      if (from > n || to > n) return `times[${index}] names a node above n = ${n}`;
      if (from === to) return `times[${index}] links node ${from} to itself`;
    }
    return undefined;
  },
  badInputs: [
    [[], 0, 1],
    [[], 3, 4],
    [[[1, 4, 2]], 3, 1],
    [[[2, 2, 1]], 2, 1],
    [[[1, 2, -1]], 2, 1],
    [[[1, 2]], 2, 1],
    [[[1, 2, 10_001]], 2, 1],
    [[[0, 2, 1]], 2, 1],
    [[[1, 2, 0.5]], 2, 1],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return rareNetwork(random, size);
    if (size > 10 && random.boolean(0.1)) return inputOf(someHeapTrials(random));
    if (size > 15 && random.boolean(0.25)) {
      const edges = shrinkingEdges(random, 14, random.int(30, 60));
      return [edges.map(([from, to, time]): Link => [from + 1, to + 1, time]), 14, 1];
    }
    if (size > 30 && random.boolean(0.03)) return fewOfMany(random);
    const n = random.int(1, Math.max(1, Math.min(size, 40)));
    const links = random.int(0, Math.max(1, Math.round(n * 2.5)));
    const [times, ...rest] = randomNetwork(
      random,
      n,
      links,
      random.pick([1, 5, 30, 10_000]),
      random.boolean(0.8),
    );
    // Now and then every link has another beside it.
    const beside = random.boolean(0.3) ? times.map(([u, v]): Link => [u, v, random.int(0, 4)]) : [];
    return [random.shuffle([...times, ...beside]), ...rest];
  },
  demanding: (random, size) => {
    const n = Math.max(2, Math.min(size, 3000));
    const fromOne = (edges: WeightedEdge[]): Input => [
      edges.map(([from, to, time]): Link => [from + 1, to + 1, time]),
      n,
      1,
    ];
    return random.pick<() => Input>([
      () => randomNetwork(random, n, 2 * n, 10_000, true),
      () => fromOne(waitingChain(n)),
      () => fromOne(hubEdges(n)),
      () => fromOne(lateCorrections(n)),
    ])();
  },
  cases: [
    {
      id: 'two-hops',
      group: 'samples',
      sample: true,
      explanation: 'From node 2 the signal is at 1 and 3 after 1 ms, and by way of 3 at 4 after 2 ms.',
      input: [
        [
          [2, 1, 1],
          [2, 3, 1],
          [3, 4, 1],
        ],
        4,
        2,
      ],
    },
    {
      id: 'detour-is-faster',
      group: 'samples',
      sample: true,
      explanation: 'The direct link to 3 takes 9 ms; by way of 2 the signal is there after 3.',
      input: [
        [
          [1, 3, 9],
          [1, 2, 1],
          [2, 3, 2],
        ],
        3,
        1,
      ],
    },
    {
      id: 'never-arrives',
      group: 'samples',
      sample: true,
      explanation: 'The only link leads from 1 to 2, so a signal that starts at 2 never reaches 1.',
      input: [[[1, 2, 1]], 2, 2],
    },
    {
      id: 'one-node',
      group: 'edges',
      category: 'a network of one node',
      input: [[], 1, 1],
    },
    {
      id: 'no-links',
      group: 'edges',
      category: 'several nodes and no links',
      input: [[], 3, 2],
    },
    {
      id: 'last-node-cut-off',
      group: 'edges',
      category: 'a node that no link leads to',
      input: [
        [
          [1, 2, 4],
          [2, 3, 4],
          [4, 3, 1],
        ],
        4,
        1,
      ],
    },
    {
      id: 'start-is-the-highest-node',
      group: 'edges',
      category: 'the signal starts at the node with the highest number',
      input: [
        [
          [5, 1, 7],
          [1, 2, 1],
          [5, 3, 2],
          [3, 4, 3],
        ],
        5,
        5,
      ],
    },
    {
      id: 'all-links-take-zero',
      group: 'edges',
      category: 'links that take 0 milliseconds only',
      input: [
        [
          [1, 2, 0],
          [2, 3, 0],
          [3, 1, 0],
        ],
        3,
        1,
      ],
    },
    {
      id: 'zero-link-on-the-best-way',
      group: 'edges',
      category: 'a link of 0 milliseconds on the fastest way',
      input: [
        [
          [1, 2, 3],
          [2, 3, 0],
          [1, 3, 8],
          [3, 4, 2],
        ],
        4,
        1,
      ],
    },
    {
      id: 'fast-parallel-link-first',
      group: 'basics',
      category: 'parallel links, the faster one listed first',
      input: [
        [
          [1, 2, 2],
          [1, 2, 9],
          [2, 3, 1],
        ],
        3,
        1,
      ],
    },
    {
      id: 'fast-parallel-link-last',
      group: 'basics',
      category: 'parallel links, the faster one listed last',
      input: [
        [
          [1, 2, 9],
          [1, 2, 2],
          [2, 3, 1],
        ],
        3,
        1,
      ],
    },
    {
      id: 'many-short-hops',
      group: 'basics',
      category: 'a way of many short links beats one long link',
      input: [
        [
          [1, 6, 100],
          [1, 2, 1],
          [2, 3, 1],
          [3, 4, 1],
          [4, 5, 1],
          [5, 6, 1],
          [6, 7, 1],
        ],
        7,
        1,
      ],
    },
    {
      id: 'against-the-links',
      group: 'basics',
      category: 'ways that are short only against the direction of a link',
      input: [
        [
          [1, 2, 10],
          [3, 1, 1],
          [2, 3, 10],
          [3, 2, 1],
        ],
        3,
        1,
      ],
    },
    {
      id: 'improved-several-times',
      group: 'basics',
      category: 'a node whose first arrival improves several times',
      input: [
        [
          [1, 5, 20],
          [1, 2, 1],
          [2, 5, 15],
          [2, 3, 1],
          [3, 5, 10],
          [3, 4, 1],
          [4, 5, 1],
          [5, 6, 30],
        ],
        6,
        1,
      ],
    },
    {
      id: 'four-in-the-queue',
      group: 'basics',
      category: 'four nodes that wait together, the first of them last in line',
      input: [
        [
          [1, 2, 1],
          [1, 3, 8],
          [1, 4, 4],
          [1, 5, 9],
          [4, 3, 2],
          [3, 6, 10],
          [4, 6, 13],
        ],
        6,
        1,
      ],
    },
    {
      id: 'small-random',
      group: 'basics',
      category: 'a random network of 30 nodes',
      input: (random) => randomNetwork(random, 30, 90, 20, true),
    },
    {
      id: 'dense-random',
      group: 'basics',
      category: 'a dense random network',
      input: (random) => randomNetwork(random, 45, 1500, 1000, true),
    },
    {
      id: 'row-of-slow-links',
      group: 'large',
      category: 'a signal that is on its way far longer than one link can take',
      input: [Array.from({length: 40}, (_, index): Link => [index + 1, index + 2, 10_000]), 41, 1],
    },
    {
      id: 'large-sparse',
      group: 'large',
      category: 'a large sparse network',
      input: (random) => randomNetwork(random, 3000, 5500, 10_000, true),
    },
    {
      id: 'large-one-cut-off',
      group: 'large',
      category: 'a large network with nodes out of reach',
      input: (random) => randomNetwork(random, 2000, 3500, 100, false),
    },
    {
      id: 'long-chain',
      group: 'large',
      category: 'a long chain, its links listed backwards',
      input: (random) => backwardsChain(random, 3000),
    },
    {
      id: 'long-queue',
      group: 'large',
      category: 'many ways that take nearly the same time',
      input: (random) => ladder(random, 450),
    },
    {
      id: 'hub-improved-often',
      group: 'large',
      category: 'a hub with many links that is improved again and again',
      input: () => improvingHub(1499),
    },
    {
      id: 'greatest-times',
      group: 'edges',
      category: 'the longest way there can be: every node in one line, every link as slow as allowed',
      input: [Array.from({length: 2999}, (_, index): Link => [index + 1, index + 2, 10_000]), 3000, 1],
    },
    {
      id: 'pairs-alike',
      group: 'edges',
      category: 'links whose two ends, written one after the other, look like those of other links',
      input: linksAlike(3000),
    },
    {
      id: 'late-corrections',
      group: 'large',
      category: 'nodes that are first reached by slow links, the far ones first',
      input: [lateCorrections(3000).map(([from, to, time]): Link => [from + 1, to + 1, time]), 3000, 1],
    },
    {
      id: 'heavy-layers',
      group: 'large',
      category: 'links that take long, and many nodes that wait together',
      input: (random) => [
        layeredEdges(random, 200, 10, [5000, 10_000]).map(
          ([from, to, time]) => [from + 1, to + 1, time] as Link,
        ),
        2001,
        1,
      ],
    },
    {
      id: 'zero-link-beside-others',
      group: 'edges',
      category: 'several links between the same nodes, one of which takes 0',
      input: [
        [
          [1, 2, 0],
          [1, 2, 5],
          [1, 3, 5],
          [1, 3, 0],
          [2, 4, 3],
          [2, 4, 0],
          [2, 4, 7],
        ],
        4,
        1,
      ],
    },
    {
      id: 'nearer-while-waiting',
      group: 'basics',
      category: 'nodes that become nearer again and again while they wait',
      input: [shrinkingExample.map(([from, to, time]): Link => [from + 1, to + 1, time]), 14, 1],
    },
    {
      id: 'many-nearer-while-waiting',
      group: 'basics',
      category: 'nodes that become nearer again and again while they wait',
      input: (random) => [
        shrinkingEdges(random, 100, 800).map(([from, to, time]): Link => [from + 1, to + 1, time]),
        100,
        1,
      ],
    },
    ...heapTrialCases('basics', 'nodes', inputOf),
    {
      id: 'heavy-crossings',
      group: 'large',
      category: 'a long row of crossings, each with two slow ways of which one begins quick',
      input: [heavyCrossings(999, 10_000).map(([from, to, time]): Link => [from + 1, to + 1, time]), 2998, 1],
    },
  ],
});

/** Cases of shortest-path: small graphs by hand for each way to get the way back wrong, then large sparse ones. */
import {defineCases} from '#lib/exercise-sdk/cases';
import {farGraph} from '#lib/exercise-sdk/far-graphs';
import {
  everImproving,
  improvingHub,
  lateCorrections,
  layeredEdges,
  waitingChain,
} from '#lib/exercise-sdk/graphs';
import {bothWays, type HeapTrial, heapTrialCases, someHeapTrials} from '#lib/exercise-sdk/heap-trials';
import {heavyCrossings} from '#lib/exercise-sdk/heavy-crossings';
import {alikePairs} from '#lib/exercise-sdk/lookalikes';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {shrinkingEdges, shrinkingExample} from '#lib/exercise-sdk/shrinking-edges';
import {
  backwardsChain,
  crossings,
  diamonds,
  type Edge,
  farDetours,
  fewOfMany,
  type Input,
  ladder,
  oftenImproved,
  pathAlike,
  randomGraph,
} from './lib/graphs.ts';

const inputOf = ({nodes, edges, target}: HeapTrial): Input => [nodes, bothWays(edges), 0, target];

/** A path over two edges that a joined key takes for one another. */
function throughAlike(random: Random): Input {
  const pairs = alikePairs(2900).filter((pair) => new Set(pair.flat()).size === 4);
  const [[a, b], [c, d]] = random.pick(pairs);
  const edges: Edge[] = [
    [a, b, random.int(1, 9)],
    [b, c, 1],
    [c, d, random.int(1, 9)],
  ];
  return [Math.max(a, b, c, d) + 1, random.shuffle(edges), a, d];
}

/** What needs more room than chance gives it: great distances, many edges, many nodes that wait. */
function rareGraph(random: Random, size: number): Input {
  if (random.boolean(0.3)) return throughAlike(random);
  if (random.boolean(0.3)) return inputOf(someHeapTrials(random));
  const {nodes, target, edges} = farGraph(random, size, {nodesMax: 2900, weightMax: 10_000});
  return [nodes, edges, 0, target];
}

/** A heap that takes the number of a node for its distance at any of its comparisons gives up a lighter path here. */
const lightEdges = (
  '16-10-2 14-17-3 16-17-0 11-11-2 17-13-0 11-11-3 12-16-0 16-15-2 18-10-0 14-14-3 12-18-3 13-10-0 15-17-0 12-15-0 ' +
  '14-12-2 12-11-2 16-10-1 15-13-2 12-10-2 13-11-3'
)
  .split(' ')
  .map((edge) => edge.split('-').map(Number) as Edge);

export default defineCases<Input>({
  rules: ([n, edges, source, target]) => {
    if (source >= n || target >= n) return `source and target must be nodes, that is, less than n = ${n}`;
    const index = edges.findIndex(([u, v]) => u >= n || v >= n);
    return index < 0 ? undefined : `edges[${index}] names a node that is not less than n = ${n}`;
  },
  badInputs: [
    [0, [], 0, 0],
    [2, [], 0, 2],
    [2, [], 2, 0],
    [2, [[0, 2, 1]], 0, 1],
    [2, [[2, 0, 1]], 0, 1],
    [2, [[0, 1, -1]], 0, 1],
    [2, [[0, 1, 1.5]], 0, 1],
    [2, [[0, 1]], 0, 1],
    [2, [[0, 1, 10_001]], 0, 1],
    [2, [[-1, 1, 1]], 0, 1],
    [2, [], 0],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return rareGraph(random, size);
    if (size > 10 && random.boolean(0.1)) return inputOf(someHeapTrials(random));
    if (size > 15 && random.boolean(0.1)) {
      return [14, shrinkingEdges(random, 14, random.int(30, 60)), 0, random.int(1, 13)];
    }
    if (size > 10 && random.boolean(0.05)) return fewOfMany(random);
    const n = random.int(1, Math.max(2, Math.min(size, 30)));
    const edges = random.int(0, Math.round(n * random.pick([2.5, 2.5, 8])));
    const [, list, from, to] = randomGraph(random, n, edges, random.pick([0, 1, 4, 20]), random.boolean());
    return [n, list, from, random.boolean(0.1) ? from : to];
  },
  demanding: (random, size) => {
    const n = Math.max(2, Math.min(size, 3000));
    return random.pick<() => Input>([
      () => randomGraph(random, n, 2 * n, 10_000, true),
      () => [n, waitingChain(n), 0, n >> 1],
      () => [n, improvingHub(n), 0, n - 1],
      () => [n, lateCorrections(n), 0, n - 1],
      () => crossings(n),
    ])();
  },
  cases: [
    {
      id: 'by-way-of-two',
      group: 'samples',
      sample: true,
      explanation: 'The direct edge weighs 9; by way of 2 and 1 it is 2 + 1 + 3 = 6.',
      input: [
        4,
        [
          [0, 3, 9],
          [0, 2, 2],
          [2, 1, 1],
          [1, 3, 3],
        ],
        0,
        3,
      ],
    },
    {
      id: 'no-way',
      group: 'samples',
      sample: true,
      explanation: 'Edges lead from 2 to 1 only, not back: node 2 cannot be reached.',
      input: [
        3,
        [
          [0, 1, 4],
          [2, 1, 1],
        ],
        0,
        2,
      ],
    },
    {
      id: 'already-there',
      group: 'samples',
      sample: true,
      explanation: 'A path of one node and no edges.',
      input: [2, [[0, 1, 5]], 1, 1],
    },
    {
      id: 'long-way-is-lighter',
      group: 'basics',
      category: 'a path of many light edges beside one heavy edge',
      input: [
        6,
        [
          [0, 5, 100],
          [0, 1, 1],
          [1, 2, 1],
          [2, 3, 1],
          [3, 4, 1],
          [4, 5, 1],
        ],
        0,
        5,
      ],
    },
    {
      id: 'nearest-first-misleads',
      group: 'basics',
      category: 'a light first edge that leads to a heavy one',
      input: [
        4,
        [
          [0, 1, 1],
          [0, 2, 4],
          [1, 3, 50],
          [2, 3, 4],
        ],
        0,
        3,
      ],
    },
    {
      id: 'improved-after-first-sight',
      group: 'basics',
      category: 'a node whose best way is found last',
      input: [
        6,
        [
          [2, 5, 1],
          [2, 3, 20],
          [2, 4, 9],
          [5, 4, 3],
          [4, 3, 2],
          [3, 0, 1],
          [5, 3, 12],
        ],
        2,
        0,
      ],
    },
    {
      id: 'against-an-edge',
      group: 'basics',
      category: 'an edge that would help in the other direction',
      input: [
        4,
        [
          [0, 1, 5],
          [1, 3, 5],
          [2, 0, 1],
          [2, 3, 1],
        ],
        0,
        3,
      ],
    },
    {
      id: 'parallel-light-first',
      group: 'basics',
      category: 'parallel edges, the lighter one listed first',
      input: [
        3,
        [
          [0, 1, 2],
          [0, 1, 9],
          [1, 2, 2],
          [0, 2, 6],
        ],
        0,
        2,
      ],
    },
    {
      id: 'parallel-light-last',
      group: 'basics',
      category: 'parallel edges, the lighter one listed last',
      input: [
        3,
        [
          [0, 1, 9],
          [0, 1, 2],
          [1, 2, 2],
          [0, 2, 6],
        ],
        0,
        2,
      ],
    },
    {
      id: 'two-in-the-queue',
      group: 'basics',
      category: 'a far node that is seen before a near one',
      guards: 'A heap that never compares its second entry with its first.',
      input: [
        4,
        [
          [0, 1, 10],
          [0, 2, 2],
          [2, 1, 1],
          [1, 3, 5],
          [2, 3, 7],
        ],
        0,
        3,
      ],
    },
    {
      id: 'four-in-the-queue',
      group: 'basics',
      category: 'four nodes that wait together, the nearest of them last',
      input: [
        6,
        [
          [0, 1, 1],
          [0, 2, 8],
          [0, 3, 4],
          [0, 4, 20],
          [3, 2, 2],
          [2, 5, 10],
          [3, 5, 13],
        ],
        0,
        5,
      ],
    },
    {
      id: 'queue-in-use',
      group: 'basics',
      category: 'nodes that join the queue while others leave it',
      guards: 'A heap that compares some entries with one that is not their parent.',
      input: [
        10,
        [
          [0, 4, 14],
          [0, 4, 9],
          [4, 9, 9],
          [0, 8, 5],
          [8, 3, 2],
          [6, 7, 17],
          [0, 5, 17],
          [0, 9, 19],
          [8, 2, 14],
          [0, 6, 6],
        ],
        0,
        9,
      ],
    },
    {
      id: 'equal-ways',
      group: 'basics',
      category: 'several paths of the same weight',
      input: () => diamonds(3),
    },
    {
      id: 'dense',
      group: 'basics',
      category: 'a dense random graph',
      input: (random) => randomGraph(random, 40, 1000, 100, true),
    },
    {
      id: 'one-node',
      group: 'edges',
      category: 'a graph of one node',
      input: [1, [], 0, 0],
    },
    {
      id: 'one-node-with-loop',
      group: 'edges',
      category: 'a start that is the target and lies on a cycle',
      input: [
        2,
        [
          [0, 0, 0],
          [0, 1, 0],
          [1, 0, 0],
        ],
        0,
        0,
      ],
    },
    {
      id: 'no-edges',
      group: 'edges',
      category: 'two nodes and no edges',
      input: [2, [], 1, 0],
    },
    {
      id: 'only-the-way-back',
      group: 'edges',
      category: 'a graph that leads from the target to the start only',
      input: [
        3,
        [
          [2, 1, 1],
          [1, 0, 1],
        ],
        0,
        2,
      ],
    },
    {
      id: 'zero-edge-on-the-path',
      group: 'edges',
      category: 'an edge of weight 0 on the best path',
      input: [
        4,
        [
          [0, 1, 3],
          [1, 2, 0],
          [2, 3, 1],
          [0, 3, 5],
        ],
        0,
        3,
      ],
    },
    {
      id: 'zero-cycle',
      group: 'edges',
      category: 'a cycle of weight 0 beside the best path',
      input: [
        5,
        [
          [4, 2, 0],
          [2, 1, 0],
          [1, 2, 0],
          [1, 4, 0],
          [1, 3, 0],
          [3, 0, 2],
        ],
        4,
        0,
      ],
    },
    {
      id: 'through-node-zero',
      group: 'edges',
      category: 'a path through node 0',
      input: [
        3,
        [
          [1, 0, 1],
          [0, 2, 1],
        ],
        1,
        2,
      ],
    },
    {
      id: 'large-sparse',
      group: 'large',
      category: 'a large sparse graph',
      input: (random) => randomGraph(random, 3000, 5500, 10_000, true),
    },
    {
      id: 'large-unreachable',
      group: 'large',
      category: 'a large graph whose target cannot be reached',
      input: (random) => {
        const [n, edges, from] = randomGraph(random, 1500, 2800, 500, true);
        return [n + 1, edges, from, n];
      },
    },
    {
      id: 'long-chain',
      group: 'large',
      category: 'a long chain, its edges listed backwards',
      input: (random) => backwardsChain(random, 3000),
    },
    {
      id: 'long-queue',
      group: 'large',
      category: 'many ways of nearly the same weight',
      input: (random) => ladder(random, 450),
    },
    {
      id: 'often-improved',
      group: 'large',
      category: 'a node that becomes nearer many times',
      input: () => oftenImproved(1400),
    },
    {
      id: 'many-equal-ways',
      group: 'large',
      category: 'a row of crossings with two equal ways each',
      input: () => diamonds(900),
    },
    {
      id: 'zero-way-to-node-zero',
      group: 'edges',
      category: 'a path of weight 0 that ends at node 0',
      input: [
        3,
        [
          [2, 1, 0],
          [1, 0, 0],
          [2, 0, 3],
        ],
        2,
        0,
      ],
    },
    {
      id: 'free-edge-beside-others',
      group: 'edges',
      category: 'several edges between the same nodes, one of weight 0',
      input: [
        4,
        [
          [0, 1, 0],
          [0, 1, 5],
          [1, 3, 3],
          [1, 3, 0],
          [1, 3, 2],
          [0, 2, 1],
          [2, 3, 1],
        ],
        0,
        3,
      ],
    },
    {
      id: 'greatest-weights',
      group: 'edges',
      category: 'the longest path there can be: every node in one line, every edge as heavy as allowed',
      input: [3000, Array.from({length: 2999}, (_, node): Edge => [node, node + 1, 10_000]), 0, 2999],
    },
    {
      id: 'long-and-lighter-by-one',
      group: 'edges',
      category: 'thousands of light edges that are lighter by 1 than a single heavy one',
      input: [
        3000,
        [[0, 2999, 3000], ...Array.from({length: 2999}, (_, node): Edge => [node, node + 1, 1])],
        0,
        2999,
      ],
    },
    {
      id: 'pairs-alike',
      group: 'edges',
      category: 'edges whose two ends, written one after the other, look like those of other edges',
      input: pathAlike(3000),
    },
    {
      id: 'late-corrections',
      group: 'large',
      category: 'nodes that are first reached by heavy edges, the far ones first',
      input: [3000, lateCorrections(3000), 0, 2999],
    },
    {
      id: 'every-edge-an-improvement',
      group: 'large',
      category: 'a graph in which every edge improves a distance',
      input: [100, everImproving(100), 0, 99],
    },
    {
      id: 'first-seen-among-many',
      group: 'large',
      category: 'a target that is first seen on a heavy edge while many nodes wait',
      input: [
        1200,
        [
          ...Array.from({length: 1198}, (_, index): Edge => [0, index + 2, index + 1]),
          [0, 1, 5000],
          [1199, 1, 1],
          [2, 1, 4000],
        ],
        0,
        1,
      ],
    },
    {
      id: 'heavy-layers',
      group: 'large',
      category: 'great distances of nodes that wait together',
      input: (random) => [2001, layeredEdges(random, 200, 10, [5000, 10_000]), 0, 1995],
    },
    {
      id: 'nearer-while-waiting',
      group: 'basics',
      category: 'nodes that become nearer again and again while they wait',
      guards: 'Catches heaps that lose the place of an entry.',
      input: [14, shrinkingExample.map(([from, to, weight]): Edge => [from, to, weight]), 0, 5],
    },
    ...heapTrialCases('basics', 'nodes', inputOf),
    {
      id: 'heavy-crossings',
      group: 'large',
      category: 'a long row of crossings, each with two heavy ways of which one begins light',
      guards: 'Catches distances that are packed into 32 bits with a node and wrap around.',
      input: [2998, heavyCrossings(999, 10_000), 0, 2997],
    },
    {
      id: 'far-detours-to-a-near-target',
      group: 'large',
      category: 'a target that is near, and very long ways that lead to it too',
      input: [3000, farDetours(3000), 0, 2999],
    },
    {
      id: 'lighter-than-the-numbers',
      group: 'basics',
      category: 'edges that all weigh less than the numbers of their nodes',
      input: [19, lightEdges, 12, 10],
    },
  ],
});

import {defineCases} from '#lib/exercise-sdk/cases';
import {farGraph} from '#lib/exercise-sdk/far-graphs';
import {
  chainEdges,
  completeEdges,
  everImproving,
  improvingHub,
  lateCorrections,
  layeredEdges,
  randomEdges,
  reachableEdges,
  renamed,
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

type Input = [n: number, edges: WeightedEdge[], source: number];

/** A graph in which every node can be reached from a source that is not node 0. */
function sparse(random: Random, n: number, m: number, weightMax: number): Input {
  const names = random.shuffle(random.array(n, (index) => index));
  return [n, renamed(reachableEdges(random, n, m, [0, weightMax]), names), names[0]!];
}

/**
 * One node that becomes nearer again and again, with many edges behind it: whoever follows each outdated entry
 * of the queue scans those edges every time.
 */
function oftenImproved(ways: number, behind: number): Input {
  const hub = ways + 1;
  const edges: WeightedEdge[] = [];
  for (let way = 1; way <= ways; way++) {
    edges.push([0, way, way], [way, hub, 2 * (ways - way) + 1]);
  }
  for (let index = 0; index < behind; index++) edges.push([hub, hub + 1 + index, 1 + index]);
  return [hub + 1 + behind, edges, 0];
}

/** From the last node to the starts of edges that a joined key takes for one another, the lighter of two first. */
function edgesAlike(n: number, pairs = alikePairs(n - 1)): Input {
  const starts = [...new Set(pairs.flatMap(([[one], [other]]) => [one, other]))];
  const edges = pairs.flatMap(([one, other]): WeightedEdge[] => [
    [...one, 2],
    [...other, 5],
  ]);
  return [n, [...starts.map((start): WeightedEdge => [n - 1, start, 1]), ...edges], n - 1];
}

const randomEdgeOf = (random: Random, from: number, to: number): WeightedEdge => [from, to, random.int(0, 4)];

/** A few of many nodes, whose numbers a table too narrow takes for one another. */
function fewOfMany(random: Random): Input {
  const names = someNumbersAlike(random, random.int(4, 10), 4999);
  const edges = randomEdges(random, names.length, 4 * names.length, [1, 9]);
  return [Math.max(...names) + 1, renamed(edges, names), names[0]!];
}

const inputOf = ({nodes, edges}: HeapTrial): Input => [nodes, bothWays(edges), 0];

/** What needs more room than chance gives it: edges whose keys run together, great distances, many nodes that wait. */
function rareGraph(random: Random, size: number): Input {
  return random.pick<() => Input>([
    () => {
      const pair = random.pick(alikePairs(4900));
      return edgesAlike(Math.max(...pair.flat()) + 2, [pair]);
    },
    () => {
      const {nodes, edges} = farGraph(random, size, {nodesMax: 4900, weightMax: 1_000_000});
      return [nodes, edges, 0];
    },
    () => inputOf(someHeapTrials(random)),
  ])();
}

export default defineCases<Input>({
  rules: ([n, edges, source]) => {
    if (source >= n) return `source must be a node from 0 to ${n - 1}, got ${source}`;
    const index = edges.findIndex(([from, to]) => from >= n || to >= n);
    return index < 0
      ? undefined
      : `edges[${index}] must join nodes from 0 to ${n - 1}, got [${edges[index]!.join(', ')}]`;
  },
  badInputs: [
    [0, [], 0],
    [5001, [], 0],
    [3, [], 3],
    [3, [], -1],
    [3, [[0, 3, 1]], 0],
    [3, [[-1, 0, 1]], 0],
    [3, [[0, 1]], 0],
    [3, [[0, 1, 1.5]], 0],
    [3, [[0, 1, 1_000_001]], 0],
    [3, [[0, 1, -1_000_001]], 0],
    [3, 'edges', 0],
    [3, []],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return rareGraph(random, size);
    if (size > 10 && random.boolean(0.1)) return inputOf(someHeapTrials(random));
    if (size > 30 && random.boolean(0.1)) return [14, shrinkingEdges(random, 14, random.int(30, 60)), 0];
    if (size > 10 && random.boolean(0.05)) return fewOfMany(random);
    const n = random.int(1, 2 + Math.floor(size / 4));
    const weights = random.int(0, 9) === 0 ? ([-1, 4] as const) : ([0, random.pick([1, 4, 9, 30])] as const);
    const edges = randomEdges(random, n, random.int(0, n * 2), weights);
    // Now and then every edge has others beside it.
    const beside = random.boolean(0.3) ? edges.map(([from, to]) => randomEdgeOf(random, from, to)) : [];
    return [n, random.shuffle([...edges, ...beside]), random.int(0, n - 1)];
  },
  // Nodes and edges together are `size`.
  demanding: (random, size) => {
    const quarter = Math.max(2, Math.ceil(size / 4));
    const half = Math.max(2, Math.ceil(size / 2));
    return random.pick<() => Input>([
      () => [quarter, reachableEdges(random, quarter, Math.max(1, size - quarter), [1, 1000]), 0],
      () => [half, waitingChain(half), 0],
      () => [half, improvingHub(half), 0],
    ])();
  },
  cases: [
    {
      id: 'detour',
      group: 'samples',
      sample: true,
      explanation:
        'The way to node 1 over node 2 costs 1 + 2 = 3, less than the direct edge. Nothing leads to node 4.',
      input: [
        5,
        [
          [0, 1, 4],
          [0, 2, 1],
          [2, 1, 2],
          [1, 3, 5],
          [4, 0, 1],
        ],
        0,
      ],
    },
    {
      id: 'negative',
      group: 'samples',
      sample: true,
      explanation: 'One weight is negative, so no distances are given.',
      input: [
        3,
        [
          [0, 1, 2],
          [1, 2, -1],
        ],
        0,
      ],
    },
    {
      id: 'one-way',
      group: 'small',
      category: 'edges that lead towards the source',
      input: [
        4,
        [
          [1, 0, 1],
          [0, 2, 5],
          [3, 2, 1],
          [2, 1, 7],
        ],
        0,
      ],
    },
    {
      id: 'two-improvements',
      group: 'small',
      category: 'a node that becomes nearer after it was first seen',
      input: [
        5,
        [
          [0, 1, 10],
          [0, 2, 1],
          [2, 3, 1],
          [3, 1, 1],
          [2, 1, 5],
          [1, 4, 1],
        ],
        0,
      ],
    },
    {
      id: 'cycle',
      group: 'small',
      category: 'cycles',
      input: [
        4,
        [
          [0, 1, 3],
          [1, 2, 4],
          [2, 0, 1],
          [2, 1, 1],
          [3, 1, 1],
        ],
        1,
      ],
    },
    {
      id: 'parallel-edges',
      group: 'small',
      category: 'several edges between the same nodes',
      input: [
        3,
        [
          [0, 1, 7],
          [0, 1, 2],
          [0, 1, 9],
          [1, 2, 1],
          [1, 2, 8],
        ],
        0,
      ],
    },
    {
      id: 'zero-weights',
      group: 'small',
      category: 'edges of weight 0',
      input: [
        5,
        [
          [0, 1, 0],
          [1, 2, 0],
          [0, 2, 4],
          [2, 3, 5],
          [3, 4, 0],
          [4, 3, 0],
        ],
        0,
      ],
    },
    {
      id: 'loops',
      group: 'small',
      category: 'edges from a node to itself',
      input: [
        3,
        [
          [0, 0, 5],
          [0, 1, 2],
          [1, 1, 0],
          [2, 2, 1],
        ],
        0,
      ],
    },
    {
      id: 'many-hops-cheaper',
      group: 'small',
      category: 'a long way that is cheaper than a short one',
      input: [8, [...chainEdges(8, () => 1), [0, 7, 8], [0, 4, 5], [4, 7, 4], [7, 0, 1]], 0],
    },
    {
      id: 'two-digit-distances',
      group: 'small',
      category: 'distances of different numbers of digits',
      input: [
        6,
        [
          [0, 1, 9],
          [0, 2, 10],
          [0, 3, 100],
          [1, 3, 90],
          [2, 3, 80],
          [3, 4, 1],
          [1, 4, 92],
          [2, 5, 9],
        ],
        0,
      ],
    },
    {
      id: 'four-in-the-queue',
      group: 'small',
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
      ],
    },
    {
      id: 'random-small',
      group: 'small',
      category: 'small graphs with many ways',
      input: (random) => sparse(random, 12, 40, 9),
    },
    {id: 'one-node', group: 'edge-cases', category: 'a single node', input: [1, [], 0]},
    {id: 'no-edges', group: 'edge-cases', category: 'nodes that no edge mentions', input: [4, [], 2]},
    {
      id: 'unmentioned-nodes',
      group: 'edge-cases',
      category: 'nodes that no edge mentions',
      input: [
        6,
        [
          [1, 3, 2],
          [3, 1, 2],
        ],
        1,
      ],
    },
    {
      id: 'source-not-zero',
      group: 'edge-cases',
      category: 'a source other than node 0',
      input: [
        4,
        [
          [3, 2, 1],
          [2, 0, 1],
          [0, 1, 1],
          [3, 1, 9],
        ],
        3,
      ],
    },
    {
      id: 'negative-out-of-reach',
      group: 'edge-cases',
      category: 'a negative weight that cannot be reached',
      input: [
        4,
        [
          [0, 1, 2],
          [2, 3, -5],
        ],
        0,
      ],
    },
    {
      id: 'negative-loop',
      group: 'edge-cases',
      category: 'a negative weight on a cycle',
      input: [
        3,
        [
          [0, 1, 1],
          [1, 0, -2],
          [1, 2, 1],
        ],
        0,
      ],
    },
    {
      id: 'great-weights',
      group: 'edge-cases',
      category: 'distances beyond 32 bits',
      input: [5000, chainEdges(5000, () => 1_000_000), 0],
    },
    {
      id: 'sparse-large',
      group: 'large',
      category: 'a large graph with few edges',
      input: (random) => sparse(random, 5000, 12_000, 1000),
    },
    {
      id: 'long-chain',
      group: 'large',
      category: 'a long chain, its edges in reverse order',
      input: (random) => [2000, chainEdges(2000, () => random.int(0, 9)).reverse(), 0],
    },
    {
      id: 'often-improved',
      group: 'large',
      category: 'a node that becomes nearer many times',
      input: oftenImproved(2400, 2400),
    },
    {
      id: 'complete',
      group: 'large',
      category: 'every node joined to every other',
      input: (random) => [90, completeEdges(90, () => random.int(1, 1000)), 17],
    },
    {
      id: 'a-free-edge-beside-others',
      group: 'edge-cases',
      category: 'several edges between the same nodes, one of weight 0',
      input: [
        7,
        [
          [0, 1, 0],
          [0, 1, 5],
          [0, 2, 5],
          [0, 2, 0],
          [0, 3, 4],
          [0, 3, 0],
          [0, 3, 7],
          [4, 5, 0],
          [4, 5, 0],
          [3, 4, 1],
          [3, 4, 0],
          [4, 5, 6],
          [1, 6, 2],
        ],
        0,
      ],
    },
    {
      id: 'pairs-alike',
      group: 'edge-cases',
      category: 'edges whose two ends, written one after the other, look like those of other edges',
      input: edgesAlike(5000),
    },
    {
      id: 'late-corrections',
      group: 'large',
      category: 'nodes that are first reached by heavy edges, the far ones first',
      input: [3000, lateCorrections(3000), 0],
    },
    {
      id: 'every-edge-an-improvement',
      group: 'large',
      category: 'a graph in which every edge improves a distance',
      input: [102, [...everImproving(100), [0, 100, 900], [100, 101, 1]], 0],
    },
    {
      id: 'least-weight',
      group: 'edge-cases',
      category: 'the least weight there is',
      guards: 'both ends of the rules',
      input: [2, [[1, 0, -1_000_000]], 0],
    },
    {
      id: 'heavy-layers',
      group: 'large',
      category: 'great distances of nodes that wait together',
      input: (random) => [1501, layeredEdges(random, 150, 10, [500_000, 1_000_000]), 0],
    },
    {
      id: 'negative-loop-of-one-node',
      group: 'edge-cases',
      category: 'a negative weight on an edge from a node to itself',
      input: [1, [[0, 0, -1]], 0],
    },
    {
      id: 'negative-edge-to-itself',
      group: 'edge-cases',
      category: 'a negative weight on an edge from a node to itself',
      input: [
        3,
        [
          [0, 1, 1],
          [1, 1, -3],
          [1, 2, 4],
        ],
        0,
      ],
    },
    {
      id: 'nearer-while-waiting',
      group: 'small',
      category: 'nodes that become nearer again and again while they wait',
      guards: 'Catches heaps that lose the place of an entry.',
      input: [14, [...shrinkingExample], 0],
    },
    ...heapTrialCases('small', 'nodes', inputOf),
    ...[10_000, 1_000_000].map((weight) => ({
      id: `heavy-crossings-${weight}`,
      group: 'large',
      category: 'a long row of crossings, each with two heavy ways of which one begins light',
      input: (): Input => [4999, heavyCrossings(1666, weight), 0],
    })),
  ],
});

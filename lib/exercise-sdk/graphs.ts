/** Weighted directed graphs for cases: edges as `[from, to, weight]` between nodes 0 to n - 1. */
import type {Random} from '#lib/exercise-sdk/random';

export type WeightedEdge = [from: number, to: number, weight: number];

type Weights = readonly [min: number, max: number];

/** `count` edges between any two nodes; parallel edges and loops come up by chance. */
export function randomEdges(
  random: Random,
  nodes: number,
  count: number,
  [min, max]: Weights,
): WeightedEdge[] {
  return random.array(count, () => [
    random.int(0, nodes - 1),
    random.int(0, nodes - 1),
    random.int(min, max),
  ]);
}

/** `count` edges (at least `nodes - 1`) on which every node can be reached from node 0, shuffled. */
export function reachableEdges(
  random: Random,
  nodes: number,
  count: number,
  weights: Weights,
): WeightedEdge[] {
  const [min, max] = weights;
  const tree = random.array(
    nodes - 1,
    (index): WeightedEdge => [random.int(0, index), index + 1, random.int(min, max)],
  );
  return random.shuffle([...tree, ...randomEdges(random, nodes, Math.max(0, count - tree.length), weights)]);
}

/** 0 → 1 → 2 → … → nodes - 1. */
export function chainEdges(nodes: number, weight: (index: number) => number): WeightedEdge[] {
  return Array.from({length: Math.max(0, nodes - 1)}, (_, index) => [index, index + 1, weight(index)]);
}

/** Every node to every other node. */
export function completeEdges(nodes: number, weight: (from: number, to: number) => number): WeightedEdge[] {
  return Array.from({length: nodes}, (_, from) =>
    Array.from({length: nodes}, (_, to): WeightedEdge => [from, to, weight(from, to)]),
  )
    .flat()
    .filter(([from, to]) => from !== to);
}

/** The same graph with its nodes renamed at random: `names[old]` is the new name. */
export function renamed(edges: readonly WeightedEdge[], names: readonly number[]): WeightedEdge[] {
  return edges.map(([from, to, weight]) => [names[from]!, names[to]!, weight]);
}

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

/**
 * From node 0 a chain whose edges are listed from its far end, and as many ends that wait in the queue until the chain is done:
 * relaxing all edges in rounds takes one round for each node of the chain. Weights are at most `nodes`.
 */
export function waitingChain(nodes: number): WeightedEdge[] {
  const length = nodes >> 1;
  const chain = chainEdges(length + 1, () => 1).reverse();
  const waiting = Array.from(
    {length: nodes - length - 1},
    (_, index): WeightedEdge => [0, length + 1 + index, nodes - index],
  );
  return [...chain, ...waiting];
}

/**
 * One node becomes nearer with every second node, and leads to all the others: whoever follows outdated entries of the queue
 * walks those edges each time. Weights are at most three halves of `nodes`.
 */
export function improvingHub(nodes: number): WeightedEdge[] {
  const ways = Math.max(0, (nodes - 2) >> 1);
  const improving = Array.from({length: ways}, (_, way): WeightedEdge[] => [
    [0, 2 + way, 1 + way],
    [2 + way, 1, 3 * (ways - way)],
  ]).flat();
  const behind = Array.from(
    {length: Math.max(0, nodes - 2 - ways)},
    (_, index): WeightedEdge => [1, 2 + ways + index, 1 + index],
  );
  return [...improving, ...behind];
}

/**
 * Node 0 leads to all others, the far ones first, and each of them is improved later, from the one before it: a queue in order
 * of arrival hands every improvement down the whole row. Weights are at most three times `nodes`.
 */
export function lateCorrections(nodes: number): WeightedEdge[] {
  const far = Array.from({length: Math.max(0, nodes - 1)}, (_, index): WeightedEdge => {
    const node = nodes - 1 - index;
    return [0, node, 3 * node];
  });
  const row = Array.from({length: Math.max(0, nodes - 2)}, (_, index): WeightedEdge => {
    return [index + 1, index + 2, 1];
  });
  return [...far, ...row];
}

/** Each node makes all behind it nearer once more: as many entries come into the queue as there are edges. */
export function everImproving(nodes: number): WeightedEdge[] {
  return Array.from({length: nodes}, (_, from) =>
    Array.from({length: nodes - 1 - from}, (_, index): WeightedEdge => {
      const to = nodes - 1 - index;
      return [from, to, 3 * (to - from) - 2];
    }),
  ).flat();
}

/**
 * From node 0 through layers of `width` nodes, each with two edges to every next layer, so that many nodes of far greater and
 * of nearly the same distance wait together.
 */
export function layeredEdges(
  random: Random,
  layers: number,
  width: number,
  weights: Weights,
): WeightedEdge[] {
  const [min, max] = weights;
  const node = (layer: number): number => 1 + layer * width + random.int(0, width - 1);
  const first = Array.from({length: width}, (_, index): WeightedEdge => [0, 1 + index, random.int(min, max)]);
  const further = Array.from({length: (layers - 1) * width * 2}, (_, index): WeightedEdge => {
    const from = 1 + (index >> 1);
    return [from, node(Math.floor((from - 1) / width) + 1), random.int(min, max)];
  });
  return [...first, ...further];
}

/** Graphs that the cases of shortest-path are made of. */
import {alikeLinks} from '#lib/exercise-sdk/alike-links';
import {someNumbersAlike} from '#lib/exercise-sdk/narrow-numbers';
import type {Random} from '#lib/exercise-sdk/random';

export type Edge = [from: number, to: number, weight: number];
export type Input = [n: number, edges: Edge[], source: number, target: number];

/** Random edges; with `connected`, every node can be reached from the source besides. */
export function randomGraph(
  random: Random,
  n: number,
  count: number,
  weightMax: number,
  connected: boolean,
): Input {
  const order = random.shuffle(Array.from({length: n}, (_, index) => index));
  const edges: Edge[] = [];
  if (connected) {
    for (let index = 1; index < n; index++) {
      edges.push([
        order[random.int(Math.max(0, index - 40), index - 1)]!,
        order[index]!,
        random.int(0, weightMax),
      ]);
    }
  }
  while (edges.length < count) {
    edges.push([random.int(0, n - 1), random.int(0, n - 1), random.int(0, weightMax)]);
  }
  return [n, random.shuffle(edges), order[0]!, order[n - 1]!];
}

/** A line of n nodes whose edges are listed from its far end. */
export function backwardsChain(random: Random, n: number): Input {
  const edges: Edge[] = [];
  for (let node = n - 2; node >= 0; node--) edges.push([node, node + 1, random.int(1, 9)]);
  return [n, edges, 0, n - 1];
}

/** A row of diamonds, each with two ways of equal weight: 2^count shortest paths. */
export function diamonds(count: number): Input {
  const edges: Edge[] = [];
  for (let step = 0; step < count; step++) {
    const at = 3 * step;
    edges.push([at, at + 1, 1], [at, at + 2, 1], [at + 1, at + 3, 1], [at + 2, at + 3, 1]);
  }
  return [3 * count + 1, edges, 0, 3 * count];
}

/** Edges to the next dozen nodes: the queue is long at every step, and one entry out of order spoils the rest. */
export function ladder(random: Random, n: number): Input {
  const edges: Edge[] = [];
  for (let node = 0; node < n; node++) {
    for (let step = 1; step <= 12 && node + step < n; step++) {
      edges.push([node, node + step, step * random.int(10, 19)]);
    }
  }
  return [n, random.shuffle(edges), 0, n - 1];
}

/** One node that is improved once for every node of the first half, and leads to every node of the second, by two edges each. */
export function oftenImproved(half: number): Input {
  const hub = half + 1;
  const edges: Edge[] = [];
  for (let step = 1; step <= half; step++) {
    edges.push([0, step, step], [step, hub, 3 * (half - step)]);
    edges.push([hub, hub + step, 1 + (step % 50)], [hub, hub + step, 60]);
  }
  return [2 * half + 2, edges, 0, 2 * half + 1];
}

/** Crossings one after the other that lead nowhere, then ends that wait in the queue, the last of which is the target. */
export function crossings(n: number): Input {
  const waiting = Math.ceil(n / 5);
  const count = Math.floor((n - waiting - 1) / 3);
  const edges = Array.from({length: count}, (_, index): Edge[] => {
    const [from, left, right, to] = [3 * index, 3 * index + 1, 3 * index + 2, 3 * index + 3];
    return [
      [from, left, 1],
      [from, right, 1],
      [left, to, 1],
      [right, to, 2],
    ];
  }).flat();
  const ends = Array.from({length: n - 1 - 3 * count}, (_, index): Edge => [0, n - 1 - index, 9000 - index]);
  return [n, [...edges, ...ends], 0, n - 1];
}

/** A path along edges that a joined key takes for one another, beside one heavy edge. */
export function pathAlike(n: number): Input {
  const nodes = [n - 1, ...alikeLinks(n - 2).flat(2)];
  const edges = nodes.slice(1).map((node, index): Edge => [nodes[index]!, node, index + 1]);
  return [n, [...edges, [n - 1, nodes.at(-1)!, 10_000]], n - 1, nodes.at(-1)!];
}

/** A few of many nodes, whose numbers a table too narrow takes for one another. */
export function fewOfMany(random: Random): Input {
  const names = random.shuffle(someNumbersAlike(random, random.int(4, 10), 2999));
  const way = names.slice(1).map((node, index): Edge => [names[index]!, node, random.int(1, 9)]);
  const besides = random.array(
    3 * names.length,
    (): Edge => [random.pick(names), random.pick(names), random.int(1, 30)],
  );
  return [Math.max(...names) + 1, random.shuffle([...way, ...besides]), names[0]!, names.at(-1)!];
}

/** A chain of the heaviest edges; the target is reached from its node 20, and again from every one further on. */
export function farDetours(n: number): Edge[] {
  const target = n - 1;
  return Array.from({length: target}, (_, node): Edge[] => [
    ...(node + 1 < target ? [[node, node + 1, 10_000] as Edge] : []),
    ...(node >= 20 ? [[node, target, 10_000] as Edge] : []),
  ]).flat();
}

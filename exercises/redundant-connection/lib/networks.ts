/** Networks that the cases of redundant-connection are made of. */
import {alikeLinks} from '#lib/exercise-sdk/alike-links';
import type {alikePairs} from '#lib/exercise-sdk/lookalikes';
import {widthsWithin} from '#lib/exercise-sdk/narrow-numbers';
import type {Random} from '#lib/exercise-sdk/random';

export type Edge = [a: number, b: number];
export type Input = [edges: Edge[]];

export const nodesMax = 2000;

export const keyOf = ([a, b]: Edge): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

/** A tree in which each node hangs on one of the `reach` nodes before it, one edge more, then everything mixed up. */
export function network(random: Random, n: number, reach: number): Input {
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
export function ring(n: number): Input {
  return [Array.from({length: n}, (_, i): Edge => [i + 1, i + 1 < n ? i + 2 : 1])];
}

/** All nodes around a hub, and one edge between the last two of them. */
export function star(n: number, hub: 'first' | 'second'): Input {
  const spokes = Array.from({length: n - 1}, (_, i): Edge => (hub === 'first' ? [1, i + 2] : [i + 2, 1]));
  return [[...spokes, [n - 1, n]]];
}

/** A triangle at the front of the list, and a long tail behind it. */
export function cycleFirst(n: number): Input {
  const tail = Array.from({length: n - 3}, (_, i): Edge => [i + 3, i + 4]);
  return [[[1, 2], [2, 3], [3, 1], ...tail]];
}

/** A ring along cables that a joined key takes for one another, closed by the last cable; all other offices hang on it. */
export function cablesAlike(n: number): Input {
  const nodes = alikeLinks(n).flat(2);
  const hub = nodes[0]!;
  const ring = nodes.map((node, index): Edge => [node, nodes[index + 1] ?? hub]);
  const onRing = new Set(nodes);
  const others = Array.from({length: n}, (_, i) => i + 1).filter((node) => !onRing.has(node));
  return [[...others.map((node): Edge => [hub, node]), ...ring]];
}

/** A triangle whose last cable shares its joined key, at every width, with a cable of the tree, which all lie before or all behind it. */
export function answerAlike(n: number, others: 'before' | 'behind'): Input {
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
export function twoAlike(n: number, pair: ReturnType<typeof alikePairs>[number]): Input {
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
export function cycleAlike(n: number, pairs: ReturnType<typeof alikeLinks>): Input {
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
export function hungCycle(random: Random, length: number, row: number): Input {
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
export function closedAlike([[a, b], [c, d]]: ReturnType<typeof alikePairs>[number]): Input {
  const hub = Math.max(a, b, c, d) + 1;
  const rest = Array.from({length: hub - 1}, (_, i) => i + 1).filter((node) => ![a, b, c, d].includes(node));
  const cycle: Edge[] = [
    [hub, a],
    [b, hub],
    [a, b],
  ];
  return [[...rest.map((node): Edge => [hub, node]), ...cycle, [hub, c], [c, d]]];
}

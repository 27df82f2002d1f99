/** Graphs in which nodes become nearer again and again while they wait: whoever moves entries within a heap must know their places. */
import type {WeightedEdge} from '#lib/exercise-sdk/graphs';
import type {Random} from '#lib/exercise-sdk/random';

/** Node 0 leads to all others, far away, and light edges between those make them nearer one after the other. */
export function shrinkingEdges(random: Random, nodes: number, edges: number): WeightedEdge[] {
  const last = nodes - 1;
  const far = Array.from({length: last}, (_, index): WeightedEdge => [0, index + 1, random.int(50, 400)]);
  const near = random
    .array(edges, (): WeightedEdge => [random.int(1, last), random.int(1, last), random.int(1, 60)])
    .filter(([from, to]) => from !== to);
  return random.shuffle([...far, ...near]);
}

/**
 * Fourteen nodes, chosen because a heap goes wrong on them that loses the place of either of two swapped entries, that does so only on the
 * way down or on the way up, that loses the place of the last entry when it comes to the front, or that does not move an entry up.
 */
export const shrinkingExample: readonly WeightedEdge[] = [
  ...[80, 29, 78, 33, 75, 51, 62, 74, 89, 85, 65, 72, 28].map(
    (weight, index): WeightedEdge => [0, index + 1, weight],
  ),
  ...(
    '11-7-4 4-8-22 7-12-19 11-4-4 6-8-26 12-3-17 11-13-11 3-9-5 3-8-11 1-3-3 4-9-26 11-2-3 10-13-22 3-13-28 ' +
    '12-2-1 5-10-2 8-1-30 7-11-25 9-5-26 8-11-22 13-1-7 1-9-9 13-12-13 7-13-27'
  )
    .split(' ')
    .map((edge) => edge.split('-').map(Number) as WeightedEdge),
];

/** Crossings one after the other whose two ways differ from the first edge on, so that a packed distance wraps between them. */
import type {WeightedEdge} from '#lib/exercise-sdk/graphs';

/**
 * `count` crossings in a row, from node 0 to node 3 * count. One way begins with a heavy edge, the other, which is lighter,
 * ends with one: at every distance there are two nodes that wait together, one nearer and one farther than it.
 */
export function heavyCrossings(count: number, weight: number): WeightedEdge[] {
  return Array.from({length: count}, (_, index): WeightedEdge[] => {
    const [from, heavy, light, to] = [3 * index, 3 * index + 1, 3 * index + 2, 3 * index + 3];
    return [
      [from, heavy, weight],
      [from, light, 1],
      [heavy, to, weight],
      [light, to, weight],
    ];
  }).flat();
}

/** Graphs whose distances are great or need many edges, for fresh inputs: what is packed, rounded or bounded too low goes wrong on them. */
import {chainEdges, type WeightedEdge} from '#lib/exercise-sdk/graphs';
import {heavyCrossings} from '#lib/exercise-sdk/heavy-crossings';
import type {Random} from '#lib/exercise-sdk/random';
import {readableSizeMax} from '#lib/exercise-sdk/roomy';

type FarGraph = {readonly nodes: number; readonly target: number; readonly edges: WeightedEdge[]};
type Bounds = {readonly nodesMax: number; readonly weightMax: number};

const fewestNodes = 100;

/** From node 0 to the target; few hundred nodes mostly, and as many as are allowed at size 100. */
export function farGraph(random: Random, size: number, {nodesMax, weightMax}: Bounds): FarGraph {
  const share = ((size - readableSizeMax) / (100 - readableSizeMax)) ** 3;
  const nodes = fewestNodes + Math.floor((nodesMax - fewestNodes) * share) - random.int(0, 9);
  const weight = weightMax - random.int(0, 9);
  return random.pick<() => FarGraph>([
    () => ({nodes, target: nodes - 1, edges: chainEdges(nodes, () => weight)}),
    () => besideOneEdge(random, nodes),
    () => {
      const count = Math.floor((nodes - 1) / 3);
      return {nodes: 3 * count + 1, target: 3 * count, edges: heavyCrossings(count, weight)};
    },
  ])();
}

/** A row of light edges beside a single one that weighs 1 more or less than all of them. */
function besideOneEdge(random: Random, nodes: number): FarGraph {
  const weight = random.int(1, 3);
  const edges = chainEdges(nodes, () => weight);
  const alone: WeightedEdge = [0, nodes - 1, (nodes - 1) * weight + random.pick([-1, 1])];
  return {nodes, target: nodes - 1, edges: [alone, ...edges]};
}

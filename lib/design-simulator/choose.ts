/** Which instance a call goes to. */
import {spread} from '#lib/design-simulator/draws';
import {operation, type PlannedNode, type Step} from '#lib/design-simulator/plan';
import type {State} from '#lib/design-simulator/state';

/** The edge that was chosen last; a second answer beside the instance. */
export const chosen = {edge: -1};

/** An instance, or -1 where everybody knows that none is left. The edge is in `chosen`. */
export function chooseInstance(state: State, caller: number, step: Step, key: number): number {
  const {edges} = step;
  const edge = edges[0]!;
  chosen.edge = edge;
  const {plan} = state;
  const target = plan.nodes[plan.edges[edge]!.target]!;
  if (target.type === 'database') return ofDatabase(state, target, step, key);
  if (target.type === 'cache') return instanceOfKey(state, target, key);
  return byTurn(state, plan.nodes[caller]!, edges);
}

/** Servers take turns, over all nodes that share the load. Only clients that call servers by themselves notice no death. */
function byTurn(state: State, caller: PlannedNode, edges: readonly number[]): number {
  const {plan, turn, isKnownDead, inside} = state;
  let total = 0;
  for (const edge of edges) total += plan.nodes[plan.edges[edge]!.target]!.instances;
  const isLeast = caller.type === 'load-balancer' && caller.balancing === 'least-connections';
  let best = -1;
  let bestEdge = -1;
  for (let tried = 0; tried < total; tried++) {
    let place = (turn[caller.index]! + tried) % total;
    let at = 0;
    let node = plan.nodes[plan.edges[edges[0]!]!.target]!;
    while (place >= node.instances) {
      place -= node.instances;
      node = plan.nodes[plan.edges[edges[++at]!]!.target]!;
    }
    const instance = node.first + place;
    const isBlind = caller.type === 'clients' && node.type === 'app';
    if (!isBlind && isKnownDead[instance] === 1) continue;
    if (best >= 0 && inside[instance]! >= inside[best]!) continue;
    best = instance;
    bestEdge = edges[at]!;
    if (!isLeast) {
      turn[caller.index] = (turn[caller.index]! + tried + 1) % total;
      break;
    }
  }
  if (isLeast) turn[caller.index] = (turn[caller.index]! + 1) % total;
  if (bestEdge >= 0) chosen.edge = bestEdge;
  return best;
}

/** A key lies on one instance; when that is gone, its keys alone go to others. */
export function instanceOfKey(state: State, node: PlannedNode, key: number): number {
  let place = spread(key) % node.instances;
  for (let tried = 0; tried < node.instances; tried++) {
    const instance = node.first + place;
    if (state.isKnownDead[instance] === 0) return instance;
    place = spread(key + tried + 1) % node.instances;
  }
  for (let place = 0; place < node.instances; place++) {
    if (state.isKnownDead[node.first + place] === 0) return node.first + place;
  }
  return -1;
}

function ofDatabase(state: State, node: PlannedNode, step: Step, key: number): number {
  const shard = spread(key) % node.count;
  const primary = state.primaries[node.index]![shard]!;
  const isRead = step.operation === operation.read;
  if (!isRead || node.reads === 'primary' || node.copies === 1) {
    return state.isKnownDead[primary] === 1 ? -1 : primary;
  }
  const first = node.first + shard * node.copies;
  for (let tried = 0; tried < node.copies; tried++) {
    state.turn[node.index] = (state.turn[node.index]! + 1) % node.copies;
    const instance = first + state.turn[node.index]!;
    if (instance !== primary && state.isKnownDead[instance] === 0) return instance;
  }
  return state.isKnownDead[primary] === 1 ? -1 : primary;
}

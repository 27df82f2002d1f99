import type {Done, Scenario} from '#lib/exercise-sdk/simulation';

/** Time for what was on its way when a fault began or ended. */
const marginMs = 70;

/**
 * Whether from the start to the end of a call no message was lost by chance, and a majority of the nodes, with the
 * called one, was up, not cut off, and not slow. Says no in doubt.
 */
export function hadMajority({nodes, faults}: Scenario, {node, start, end}: Done): boolean {
  const near = faults.filter(({at, until}) => at <= end + marginMs && until >= start - marginMs);
  const touched = new Set<string>();
  for (const fault of near) {
    if (fault.kind === 'lose' || fault.kind === 'slow') return false;
    if (fault.kind === 'crash') touched.add(fault.node);
    if (fault.kind === 'cut') for (const name of fault.nodes) touched.add(name);
  }
  return !touched.has(node) && nodes - touched.size > nodes / 2;
}

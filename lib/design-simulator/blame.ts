/** Why a budget was missed: the node where it went wrong, and a sentence. From a report alone, pure. */
import {numberText} from '#lib/base/count';
import {type Budget, budgetText, type Miss} from '#lib/design-simulator/budgets';
import type {EdgeReport, NodeReport} from '#lib/design-simulator/measure';

export type Report = {
  readonly asked: number;
  readonly seconds: number;
  readonly killed?: string | undefined;
  readonly nodes: readonly NodeReport[];
  readonly edges: readonly EdgeReport[];
};

export type Blame = {readonly node: string | undefined; readonly sentence: string};

/** Busier than this, waiting grows fast with every further request. */
const busyPermille = 850;

export function blameFor(miss: Miss, report: Report): Blame {
  const {node, why} = reasons[miss.budget](report);
  return {node: node?.id, sentence: `${missText(miss)}: ${why}.`};
}

function missText({budget, measured, allowed}: Miss): string {
  const [is, may] = [budgetText(budget, measured), budgetText(budget, allowed)];
  switch (budget) {
    case 'errorsPpm':
      return `${is} of requests fail, ${may} may`;
    case 'throughputMin':
      return `${is} are answered, ${may} have to be`;
    case 'stalePpm':
      return `${is} of reads are stale, ${may} may be`;
    case 'jobsMs':
      return `${measured < 0 ? 'no jobs are done' : `jobs take up to ${is}`} (p99), ${may} are allowed`;
    case 'jobsLostPpm':
      return `${is} of jobs are not done, ${may} may be lost`;
    case 'dollarsMax':
      return `it costs ${is}, ${may} are there`;
    default:
      return `${budget.slice(0, 3)} is ${is}, ${may} are allowed`;
  }
}

type Reason = {readonly node: NodeReport | undefined; readonly why: string};

const reasons: Readonly<Record<Budget, (report: Report) => Reason>> = {
  errorsPpm: ofFailures,
  throughputMin: ofFailures,
  p50Ms: ofSlow,
  p99Ms: ofSlow,
  jobsMs: ofJobs,
  jobsLostPpm: ofJobs,
  stalePpm: ofStale,
  dollarsMax: ofCost,
};

function most<T>(list: readonly T[], amount: (one: T) => number): T | undefined {
  return list.reduce<T | undefined>(
    (found, one) => (amount(one) > (found === undefined ? 0 : amount(found)) ? one : found),
    undefined,
  );
}

function state({id, instances, busiestPermille, longestLine}: NodeReport): string {
  const machine = instances > 1 ? `the busiest machine of "${id}"` : `"${id}"`;
  const busy = `${machine} is ${Math.min(100, Math.round(busiestPermille / 10))} % busy at its worst`;
  return longestLine < 2 ? busy : `${busy}, with ${numberText(longestLine)} calls in line`;
}

function ofFailures(report: Report): Reason {
  const {nodes, killed} = report;
  const found = most(
    nodes.flatMap((node) => Object.entries(node.failures).map(([cause, count]) => ({node, cause, count}))),
    ({count}) => count,
  );
  if (found === undefined) return ofSlow(report);
  const {node, cause} = found;
  const after = killed === undefined ? '' : ` after an instance of "${killed}" is lost`;
  return {node, why: `${failureText(node, cause, report)}${after}`};
}

function failureText(node: NodeReport, cause: string, {asked, seconds, edges}: Report): string {
  const calls = edges.filter(({to}) => to === node.id).reduce((sum, {perSecond}) => sum + perSecond, 0);
  const times = Math.round((calls * seconds * 10) / Math.max(1, asked)) / 10;
  const amplified = times > 1.5 ? ` (${numberText(times)} calls for each request, retries included)` : '';
  switch (cause) {
    case 'full':
      return `"${node.id}" is full and refuses calls${amplified}; ${state(node)}`;
    case 'timeout':
      return `calls are not answered in time at "${node.id}"${amplified}; ${state(node)}`;
    case 'gone':
      return node.instances > 1
        ? `calls still go to a machine of "${node.id}" that is gone`
        : `"${node.id}" is gone and nothing stands in for it`;
    case 'breaker':
      return `the circuit breaker before "${node.id}" is open; ${state(node)}`;
    case 'no-path':
      return `"${node.id}" calls nothing that could answer them`;
    default:
      return `calls of "${node.id}" multiply past what is simulated${amplified}`;
  }
}

function ofSlow({nodes}: Report): Reason {
  const waitedAt = most(nodes, ({slow}) => slow);
  const busiest = most(nodes, ({busiestPermille}) => busiestPermille);
  if (waitedAt !== undefined)
    return {node: waitedAt, why: `requests wait at "${waitedAt.id}"; ${state(waitedAt)}`};
  if (busiest !== undefined && busiest.busiestPermille >= busyPermille)
    return {node: busiest, why: state(busiest)};
  return {
    node: undefined,
    why: 'nothing is short of room, so it is the way itself: its distance, its work, and what it does one after the other',
  };
}

function ofJobs(report: Report): Reason {
  const workers = report.nodes.filter(({type}) => type === 'workers');
  const busiest = most(workers, ({busiestPermille}) => busiestPermille);
  const queue = report.nodes.find(({type}) => type === 'queue');
  if (queue === undefined) return ofFailures(report);
  if (report.killed === queue.id)
    return {node: queue, why: `"${queue.id}" is lost, and what was in it waits`};
  if (busiest === undefined) return {node: queue, why: `nobody works off "${queue.id}"`};
  return {node: busiest, why: `they wait for workers; ${state(busiest)}`};
}

function ofStale({nodes}: Report): Reason {
  const database = nodes.find(({type, instances}) => type === 'database' && instances > 1);
  const cache = most(
    nodes.filter(({type}) => type === 'cache' || type === 'cdn'),
    ({served}) => served,
  );
  const node = database ?? cache;
  if (node === undefined) return {node, why: 'reads overtake writes'};
  if (node.type === 'database') {
    return {node, why: `replicas of "${node.id}" answer before they have what was written`};
  }
  return {node, why: `"${node.id}" keeps answers after they were overwritten`};
}

function ofCost({nodes}: Report): Reason {
  const costliest = most(nodes, ({centsPerMonth}) => centsPerMonth);
  if (costliest === undefined) return {node: undefined, why: 'everything together'};
  const part = `$${numberText(Math.round(costliest.centsPerMonth / 100))}`;
  return {node: costliest, why: `"${costliest.id}" is the costliest part with ${part}; ${state(costliest)}`};
}

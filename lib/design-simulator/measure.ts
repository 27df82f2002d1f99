/** From what a run wrote down to its figures. Whole numbers only, so that they are the same wherever they are computed. */
import type {NodeType} from '#lib/design-simulator/model';
import type {PlannedNode} from '#lib/design-simulator/plan';
import {causes, stretches} from '#lib/design-simulator/record';
import type {State} from '#lib/design-simulator/state';

/** Of one run, or the medians of several. -1 where nothing was measured. */
export type Figures = {
  readonly p50Us: number;
  readonly p99Us: number;
  readonly errorsPpm: number;
  readonly stalePpm: number;
  /** Requests answered in a second. */
  readonly throughput: number;
  readonly centsPerMonth: number;
  readonly jobsUs: number;
  readonly jobsLostPpm: number;
};
export const figureNames = [
  'p50Us',
  'p99Us',
  'errorsPpm',
  'stalePpm',
  'throughput',
  'centsPerMonth',
  'jobsUs',
  'jobsLostPpm',
] as const satisfies readonly (keyof Figures)[];

/** What a node did in a run. */
export type NodeReport = {
  readonly id: string;
  readonly type: NodeType;
  readonly instances: number;
  readonly centsPerMonth: number;
  /** Of the cores of its busiest instance, in each stretch of time, in thousandths. */
  readonly busyPermille: readonly number[];
  /** Calls in line, on average over the stretch, in thousandths. */
  readonly waitingMilli: readonly number[];
  readonly busiestPermille: number;
  readonly longestLine: number;
  readonly served: number;
  /** Of lookups; -1 where there were none. */
  readonly hitPermille: number;
  /** Requests that failed here, by cause; and those that were too slow and waited longest here. */
  readonly failures: Readonly<Record<string, number>>;
  readonly slow: number;
};

export type EdgeReport = {
  readonly from: string;
  readonly to: string;
  readonly perSecond: number;
  readonly failedPermille: number;
};

export type RunReport = {
  readonly seed: number;
  readonly figures: Figures;
  readonly nodes: readonly NodeReport[];
  readonly edges: readonly EdgeReport[];
  readonly asked: number;
  readonly events: number;
  readonly seconds: number;
  readonly stretchMs: number;
  /** The node of which an instance was gone. */
  readonly killed?: string;
};

const secondsPerMonth = 2_592_000;

export function reportRun(state: State, killed?: number): RunReport {
  const {plan, record, seed, events, endUs} = state;
  const seconds = Math.max(1, Math.round((endUs - record.measuredFromUs) / 1_000_000));
  return {
    seed,
    figures: figuresOf(state, seconds),
    nodes: plan.nodes.map(({index}) => reportNode(state, index)),
    edges: plan.edges.map(({index, from, to}) => ({
      from,
      to,
      perSecond: Math.round((record.attempts[index]! * 1_000_000) / Math.max(1, endUs)),
      failedPermille: partOf(record.edgeFailures[index]!, record.attempts[index]!, 1000),
    })),
    asked: record.asked,
    events,
    seconds,
    stretchMs: Math.round(record.stretchUs / 1000),
    ...(killed === undefined ? {} : {killed: plan.nodes[killed]!.id}),
  };
}

function figuresOf(state: State, seconds: number): Figures {
  const {record, plan} = state;
  const latencies = record.latencies.subarray(0, record.answered).sort();
  const delays = Float64Array.from(record.jobDelays).sort();
  return {
    p50Us: percentile(latencies, 50),
    p99Us: percentile(latencies, 99),
    errorsPpm: partOf(record.failed, record.asked, 1_000_000),
    stalePpm: partOf(record.stale, record.reads, 1_000_000),
    throughput: Math.round(record.answered / seconds),
    centsPerMonth: plan.nodes.reduce((sum, node) => sum + costOf(node, state), 0),
    jobsUs: percentile(delays, 99),
    jobsLostPpm: partOf(record.jobsLost, record.jobsAsked, 1_000_000),
  };
}

/** The smallest value that `percent` of all do not exceed; the list is sorted. */
export function percentile(sorted: ArrayLike<number>, percent: number): number {
  if (sorted.length === 0) return -1;
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]!;
}

function partOf(part: number, whole: number, of: number): number {
  return whole === 0 ? 0 : Math.round((part * of) / whole);
}

/** Machines by the month, and what is paid by the request as if the whole month were like this. */
function costOf({index, instances, limits, centsPerMillion}: PlannedNode, {record, endUs}: State): number {
  const perMonth = (record.served[index]! * 1_000_000 * secondsPerMonth) / Math.max(1, endUs);
  return instances * limits.centsPerMonth + Math.round((perMonth * centsPerMillion) / 1_000_000);
}

/** The one that worked most: a hot shard among idle ones is what matters. Clients have none. */
function busiestInstance({plan, record}: State, index: number): number {
  const {first, instances} = plan.nodes[index]!;
  let [found, most] = [first, -1];
  for (let instance = first; instance < first + instances; instance++) {
    let sum = 0;
    for (let stretch = 0; stretch < stretches; stretch++)
      sum += record.busyUs[instance * stretches + stretch]!;
    if (sum > most) [found, most] = [instance, sum];
  }
  return found;
}

function reportNode(state: State, index: number): NodeReport {
  const {plan, record, endUs} = state;
  const {id, type, first, instances, limits} = plan.nodes[index]!;
  const busiest = busiestInstance(state, index);
  const busyPermille: number[] = [];
  const waitingMilli: number[] = [];
  for (let stretch = 0; stretch < stretches; stretch++) {
    const length = Math.min(endUs, (stretch + 1) * record.stretchUs) - stretch * record.stretchUs;
    if (length <= 0) break;
    const busyUs = record.busyUs[busiest * stretches + stretch]!;
    busyPermille.push(Math.round((busyUs * 1000) / (length * limits.cores)));
    let waitingUs = 0;
    for (let instance = first; instance < first + instances; instance++) {
      waitingUs += record.waitingUs[instance * stretches + stretch]!;
    }
    waitingMilli.push(Math.round((waitingUs * 1000) / length));
  }
  const failures: Record<string, number> = {};
  for (const [number, cause] of causes.entries()) {
    const count = record.failures[index * causes.length + number]!;
    if (count > 0) failures[cause] = count;
  }
  return {
    id,
    type,
    instances,
    centsPerMonth: costOf(plan.nodes[index]!, state),
    busyPermille,
    waitingMilli,
    busiestPermille: Math.max(0, ...busyPermille),
    longestLine: Math.ceil(Math.max(0, ...waitingMilli) / 1000),
    served: record.served[index]!,
    hitPermille:
      record.lookups[index]! === 0 ? -1 : partOf(record.hits[index]!, record.lookups[index]!, 1000),
    failures,
    slow: record.slow[index]!,
  };
}

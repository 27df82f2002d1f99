/** What a run writes down while it goes: outcomes, waits, and how busy and how full every node is, over time. */
import {grown} from '#lib/design-simulator/event-heap';
import type {Scenario} from '#lib/design-simulator/model';
import type {Plan} from '#lib/design-simulator/plan';

/** Stretches of time that a scenario is shown in. */
export const stretches = 30;

/** Why a call failed. */
export const causes = ['none', 'full', 'timeout', 'gone', 'breaker', 'no-path', 'stopped'] as const;
export const causeNumber = {full: 1, timeout: 2, gone: 3, breaker: 4, noPath: 5, stopped: 6} as const;

export type RunRecord = {
  readonly measuredFromUs: number;
  readonly stretchUs: number;
  /** Of requests that were answered, in µs. */
  latencies: Int32Array;
  answered: number;
  asked: number;
  failed: number;
  reads: number;
  stale: number;
  jobsAsked: number;
  jobDelays: number[];
  jobsLost: number;
  /** By (node, cause). */
  readonly failures: Int32Array;
  /** By node: requests past the budget of the scenario that waited there longest. */
  readonly slow: Int32Array;
  readonly served: Int32Array;
  readonly lookups: Int32Array;
  readonly hits: Int32Array;
  /** By edge. */
  readonly attempts: Int32Array;
  readonly edgeFailures: Int32Array;
  /** By instance: cores at work and calls in line, now and since when; by (instance, stretch): their integrals. */
  readonly busy: Int32Array;
  readonly waiting: Int32Array;
  readonly changedAt: Int32Array;
  readonly busyUs: Float64Array;
  readonly waitingUs: Float64Array;
};

export function createRecord(
  {nodes, edges, instances}: Plan,
  {warmMs = 0}: Scenario,
  endUs: number,
): RunRecord {
  return {
    measuredFromUs: warmMs * 1000,
    stretchUs: Math.max(1, Math.ceil(endUs / stretches)),
    latencies: new Int32Array(4096),
    answered: 0,
    asked: 0,
    failed: 0,
    reads: 0,
    stale: 0,
    jobsAsked: 0,
    jobDelays: [],
    jobsLost: 0,
    failures: new Int32Array(nodes.length * causes.length),
    slow: new Int32Array(nodes.length),
    served: new Int32Array(nodes.length),
    lookups: new Int32Array(nodes.length),
    hits: new Int32Array(nodes.length),
    attempts: new Int32Array(edges.length),
    edgeFailures: new Int32Array(edges.length),
    busy: new Int32Array(instances),
    waiting: new Int32Array(instances),
    changedAt: new Int32Array(instances),
    busyUs: new Float64Array(instances * stretches),
    waitingUs: new Float64Array(instances * stretches),
  };
}

export function recordLatency(record: RunRecord, us: number): void {
  if (record.answered === record.latencies.length) {
    record.latencies = grown(record.latencies, 2 * record.answered);
  }
  record.latencies[record.answered++] = us;
}

/** To be called before `busy` or `waiting` of the instance changes, and once at the end. */
export function recordLevels(record: RunRecord, instance: number, now: number): void {
  let from = record.changedAt[instance]!;
  if (now === from) return;
  record.changedAt[instance] = now;
  const [busy, waiting] = [record.busy[instance]!, record.waiting[instance]!];
  if (busy === 0 && waiting === 0) return;
  while (from < now) {
    const stretch = Math.floor(from / record.stretchUs);
    if (stretch >= stretches) return;
    const until = Math.min(now, (stretch + 1) * record.stretchUs);
    const at = instance * stretches + stretch;
    record.busyUs[at] = record.busyUs[at]! + busy * (until - from);
    record.waitingUs[at] = record.waitingUs[at]! + waiting * (until - from);
    from = until;
  }
}

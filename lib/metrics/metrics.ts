/**
 * Figures for whoever scrapes them, in the format of Prometheus. No label names a person, a submission or an exercise. What was
 * graded is counted from the rows, after the last look, since the process that grades need not be the one that is asked: every
 * web server on one database tells the same of it, from its own start on.
 */
import {Counter, collectDefaultMetrics, Gauge, Histogram, Registry} from 'prom-client';
import {metricsBucketsS, metricsLagMs, metricsVerdictsMax} from '#lib/base/limits';
import type {Data} from '#lib/data/client';
import {countGraderDeaths} from '#lib/data/grader-deaths';
import {countWaiting, findGraded} from '#lib/data/queue-figures';
import type {Grader} from '#lib/grader/grader';
import {countOpenStreams} from '#lib/http/open-streams';
import type {GraderEntry} from '#lib/submissions/boss';

export type Metrics = {
  /** All figures as text, counted up to now. */
  readonly read: () => Promise<string>;
  readonly contentType: string;
};

type Measured = {
  readonly data: Data;
  /** Absent where other processes grade. */
  readonly grader?: Pick<Grader, 'status'> | undefined;
  readonly graders: () => Promise<readonly GraderEntry[]>;
};

export function createMetrics(measured: Measured): Metrics {
  const registry = new Registry();
  const figures = createFigures(registry);
  const started = new Date();
  let counted = started;
  let deathsCounted = started;
  let hasDefaults = false;

  /** What waits is told as it is; what happened is counted on from the last look. */
  const look = async (): Promise<void> => {
    const {data, grader, graders} = measured;
    const now = new Date();
    const [waiting, processes, deaths] = await Promise.all([
      countWaiting(data),
      graders(),
      countGraderDeaths(data, deathsCounted),
    ]);
    for (const gauge of [figures.waiting, figures.running, figures.oldest]) gauge.reset();
    for (const row of waiting) {
      figures.waiting.set({queue: row.class}, row.waiting);
      figures.running.set({queue: row.class}, row.running);
      const oldestS = row.oldest === null ? 0 : (now.getTime() - row.oldest.getTime()) / 1000;
      figures.oldest.set({queue: row.class}, Math.max(0, oldestS));
    }
    const own = grader?.status().since === undefined ? 0 : 1;
    figures.graders.set(processes.length > 0 ? processes.filter(({live}) => live).length : own);
    figures.streams.set(countOpenStreams());
    figures.deaths.inc(deaths.count);
    // Later than the last that was counted: the query takes those of the very moment too.
    if (deaths.lastAt !== undefined) deathsCounted = new Date(deaths.lastAt.getTime() + 1);
    const until = new Date(now.getTime() - metricsLagMs);
    const rows = until > counted ? await findGraded(data, {after: counted, until}, metricsVerdictsMax) : [];
    for (const {verdict, waitS, gradeS} of rows) {
      figures.verdicts.inc({verdict});
      figures.waitS.observe(waitS);
      figures.gradeS.observe(gradeS);
    }
    const last = rows.length === metricsVerdictsMax ? rows.at(-1)?.gradedAt : undefined;
    if (until > counted) counted = last ?? until;
  };

  let looking: Promise<void> = Promise.resolve();
  return {
    contentType: registry.contentType,
    read: async () => {
      // Of the process itself, from the first look on: nobody pays for it where nobody scrapes.
      if (!hasDefaults) collectDefaultMetrics({register: registry});
      hasDefaults = true;
      // One after the other: two at once would count the same rows.
      looking = looking.catch(() => {}).then(look);
      await looking;
      return registry.metrics();
    },
  };
}

function createFigures(registry: Registry) {
  const registers = [registry];
  const labelNames = ['queue'] as const;
  const buckets = [...metricsBucketsS];
  return {
    waiting: new Gauge({
      ...{name: 'whetstone_queue_waiting', help: 'Requests that wait for a grader.', labelNames, registers},
    }),
    running: new Gauge({
      ...{
        name: 'whetstone_queue_running',
        help: 'Requests that graders have in hand.',
        labelNames,
        registers,
      },
    }),
    oldest: new Gauge({
      name: 'whetstone_queue_oldest_seconds',
      help: 'How long the oldest request has waited.',
      ...{labelNames, registers},
    }),
    verdicts: new Counter({
      name: 'whetstone_verdicts_total',
      help: 'Verdicts on submissions, by outcome.',
      ...{labelNames: ['verdict'] as const, registers},
    }),
    waitS: new Histogram({
      name: 'whetstone_waiting_seconds',
      help: 'From a submission to a grader taking it.',
      ...{buckets, registers},
    }),
    gradeS: new Histogram({
      name: 'whetstone_grading_seconds',
      help: 'From a grader taking a submission to its verdict.',
      ...{buckets, registers},
    }),
    graders: new Gauge({name: 'whetstone_graders', help: 'Processes that grade and are alive.', registers}),
    deaths: new Counter({
      name: 'whetstone_grader_deaths_total',
      help: 'Hosts of graders that ended without being asked to.',
      registers,
    }),
    streams: new Gauge({
      name: 'whetstone_event_streams',
      help: 'Event streams that this process has open.',
      registers,
    }),
  };
}

/** Queue and graders for administrators, from the rows and from the grader of this process. */
import {checkRight} from '#lib/access/rights';
import type {Viewer} from '#lib/access/viewer';
import type {GraderView, QueueView} from '#lib/administration/queue-view';
import {
  faultsShownMax,
  faultsShownS,
  graderDeathsKeptS,
  graderDeathsShownMax,
  gradingFiguresS,
  refusalsShownMax,
} from '#lib/base/limits';
import {ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {findRefusals} from '#lib/data/exercise-refusals';
import {findGraderDeaths} from '#lib/data/grader-deaths';
import {countVerdicts, countWaiting, findFaults, measureGrading} from '#lib/data/queue-figures';
import type {Grader} from '#lib/grader/grader';
import type {GraderEntry} from '#lib/submissions/boss';

export type Watching = {
  readonly data: Data;
  /** Absent where other processes grade. */
  readonly grader?: Pick<Grader, 'status'>;
  /** Processes that grade, where several share the database. */
  readonly graders: () => Promise<readonly GraderEntry[]>;
};

export async function readQueue(
  {data, grader, graders}: Watching,
  viewer: Viewer | undefined,
): Promise<Result<QueueView>> {
  const right = checkRight(viewer, 'queue.read', 'other');
  if (!right.ok) return right;
  const now = new Date();
  const [waiting, verdicts, times, processes, deaths, refused, faults] = await Promise.all([
    countWaiting(data),
    countVerdicts(data, now),
    measureGrading(data, now),
    graders(),
    findGraderDeaths(data, new Date(now.getTime() - graderDeathsKeptS * 1000), graderDeathsShownMax),
    findRefusals(data, refusalsShownMax),
    findFaults(data, now, {withinS: faultsShownS, itemsMax: faultsShownMax}),
  ]);
  const status = grader?.status();
  return ok({
    at: now.toISOString(),
    waiting: waiting.map(({oldest, ...row}) => ({
      ...row,
      oldestS: oldest === null ? null : Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000)),
    })),
    ...{overS: gradingFiguresS, verdicts, times},
    graders: processes.length > 0 || status === undefined ? processes.map(entryOf) : [ownEntry(status)],
    deaths: deaths.map(({diedAt, how, inHand}) => ({at: diedAt.toISOString(), how, inHand})),
    layers: status?.hardening ?? [],
    refused: refused.map(({refusedAt, slug, source, reasons}) => ({
      ...{slug, source, reasons, at: refusedAt.toISOString()},
    })),
    faults: faults.map(({gradedAt, exerciseSlug: exercise, ...row}) => ({
      ...{...row, exercise, at: gradedAt.toISOString()},
    })),
  });
}

function entryOf({host, pid, live, since, jobs}: GraderEntry): GraderView {
  return {name: `${host}, process ${pid}`, isAlive: live, since: since.toISOString(), jobs};
}

function ownEntry({since, workers}: ReturnType<Grader['status']>): GraderView {
  const jobs = workers.filter(({state}) => state === 'busy').length;
  const isAlive = since !== undefined;
  return {name: 'this server', isAlive, since: since?.toISOString() ?? null, jobs};
}

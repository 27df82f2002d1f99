/** Opens pg-boss, which keeps the queues, and says who takes work from them. It knows nothing of what the work is. */
import {PgBoss} from 'pg-boss';
import type {Database} from '#lib/database/database';

/** pg-boss's least. A worker that says nothing for so long is taken for dead. */
export const heartbeatS = 10;
/** Only a backstop: a notification wakes the worker at once. */
const pollS = 2;
/** How often expired and silent jobs are looked for. Embedded, nobody else's jobs can be silent. */
const superviseS = {embedded: 20, postgresql: 4};
const instancesMax = 200;
/** How a process that grades signs the registry; any other only hands work out. */
const graderName = 'grader';

export type QueueOptions = {
  readonly notify: true;
  readonly heartbeatSeconds: number;
  readonly expireInSeconds: number;
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly deleteAfterSeconds: number;
};

export async function openBoss(
  database: Database,
  {grades, onError}: {readonly grades: boolean; readonly onError: (error: unknown) => void},
): Promise<PgBoss> {
  const boss = new PgBoss({
    ...database.bossOptions,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: superviseS[database.kind],
    monitorIntervalSeconds: superviseS[database.kind],
    registerInstance: database.kind === 'postgresql',
    instanceName: grades ? graderName : 'web',
    instanceHeartbeatSeconds: heartbeatS,
  });
  boss.on('error', onError);
  await boss.start();
  return boss;
}

/** Removes a queue that an earlier version had, with the jobs in it. */
export async function dropQueue(boss: PgBoss, name: string): Promise<void> {
  if ((await boss.getQueue(name)) !== null) await boss.deleteQueue(name);
}

export async function ensureQueue(boss: PgBoss, name: string, options: QueueOptions): Promise<void> {
  if ((await boss.getQueue(name)) === null) await boss.createQueue(name, options);
  else await boss.updateQueue(name, options);
}

/** Hands jobs to `use`, so many at once. A rejection brings the job back later. */
export async function workAtOnce(
  boss: PgBoss,
  name: string,
  atOnce: number,
  use: (job: {readonly id: string; readonly data: unknown}) => Promise<void>,
): Promise<void> {
  for (let worker = 0; worker < atOnce; worker++) {
    let id = '';
    id = await boss.work(
      name,
      {batchSize: 1, pollingIntervalSeconds: pollS, notifyPollingIntervalSeconds: pollS},
      async ([job]) => {
        // Whatever comes of this one, look for the next at once: only an empty queue is waited for.
        boss.notifyWorker(id);
        if (job !== undefined) await use(job);
      },
    );
  }
}

/** A process that takes submissions and runs, as it last reported itself. */
export type GraderEntry = {
  readonly host: string;
  readonly pid: number;
  readonly since: Date;
  readonly heartbeatAt: Date;
  /** Neither stopped nor silent for several heartbeats. */
  readonly live: boolean;
  /** Jobs in hand at its last heartbeat. */
  readonly jobs: number;
};

/** Those of the database's registry; an embedded database has none, since only its own process can grade. */
export async function listGraders(boss: PgBoss): Promise<GraderEntry[]> {
  const instances = await boss.getInstances({limit: instancesMax});
  return instances
    .filter(({name}) => name === graderName)
    .map(({host, pid, startedOn, heartbeatOn, live, workers}) => ({
      host,
      pid,
      since: startedOn,
      heartbeatAt: heartbeatOn,
      live,
      jobs: workers.reduce((sum, {active}) => sum + active, 0),
    }));
}

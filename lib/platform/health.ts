/** Whether this process can do its work. Says nothing that someone without an account should not know. */
import {graderDeathsToldS} from '#lib/base/limits';
import {countGraderDeaths} from '#lib/data/grader-deaths';
import type {Storage} from '#lib/database/database';
import type {Platform} from '#lib/platform/platform';

/** Hosts of the grader's that ended without being asked to, in every process that shares the database. */
export type Deaths = {
  /** Lately: within the last `withinS` seconds. */
  readonly count: number;
  readonly withinS: number;
  /** ISO 8601, UTC. */
  readonly lastAt?: string;
};

export type Health = {
  /**
   * `degraded`: pages are served, but nothing is graded just now, or nothing saved (see `storage`). `down`: not even that.
   */
  readonly status: 'ok' | 'degraded' | 'down';
  /** Whether requests should be sent here. */
  readonly ok: boolean;
  readonly database: boolean;
  /** Whether anyone grades: this process, or where it leaves that to others, at least one of them. */
  readonly grader: boolean;
  /** Processes that grade; 1 where the database is this process's own. */
  readonly graders: number;
  /** Since when the grader runs, ISO 8601, UTC; where others grade, the one that started last. */
  readonly graderSince?: string;
  readonly graderDeaths: Deaths;
  /** Whether there is room to save, and why not; absent where a database server keeps the data. */
  readonly storage?: Storage;
};

const down: Health = {
  ...{status: 'down', ok: false, database: false, grader: false, graders: 0},
  graderDeaths: {count: 0, withinS: graderDeathsToldS},
};

/** `getPlatform` fails where the platform could not be started. */
export async function readHealth(getPlatform: () => Promise<Platform>): Promise<Health> {
  let storage: Storage | undefined;
  try {
    const platform = await getPlatform();
    storage = await platform.database.storage?.();
    const since = new Date(Date.now() - graderDeathsToldS * 1000);
    // Asks the database, and so fails when it does not answer.
    const {count, lastAt} = await countGraderDeaths(platform.data, since);
    const {graders, startedAt} = await findGraders(platform);
    const grader = startedAt !== undefined;
    const isSaving = storage === undefined || storage.state === 'ok';
    return {
      ...{status: grader && isSaving ? 'ok' : 'degraded', ok: true, database: true, grader, graders},
      ...(grader ? {graderSince: startedAt.toISOString()} : {}),
      graderDeaths: {
        ...{count, withinS: graderDeathsToldS},
        ...(lastAt === undefined ? {} : {lastAt: lastAt.toISOString()}),
      },
      ...(storage === undefined ? {} : {storage}),
    };
  } catch {
    return {...down, ...(storage === undefined ? {} : {storage})};
  }
}

type Graders = {readonly graders: number; readonly startedAt: Date | undefined};

async function findGraders({database, graders, grader: own}: Platform): Promise<Graders> {
  if (database.kind === 'embedded') return {graders: 1, startedAt: own?.status().since};
  const live = (await graders()).filter((entry) => entry.live);
  const last = live.reduce<Date | undefined>(
    (latest, {since}) => (latest === undefined || since > latest ? since : latest),
    undefined,
  );
  return {graders: live.length, startedAt: own === undefined ? last : own.status().since};
}

/** Whether this process can do its work. Says nothing that someone without an account should not know. */
import {getPlatform, type Platform} from '#lib/platform/platform';

export type Health = {
  readonly ok: boolean;
  readonly database: boolean;
  /** Whether anyone judges: this process, or where it leaves that to others, at least one of them. */
  readonly grader: boolean;
  /** Processes that judge; 1 where the database is this process's own. */
  readonly graders: number;
};

const down: Health = {ok: false, database: false, grader: false, graders: 0};

/** A server that judges nothing itself serves pages whether or not there is a grader just now. */
export async function readHealth(): Promise<Health> {
  try {
    const platform = await getPlatform();
    const own = platform.grader?.status();
    const graders = await countGraders(platform).catch(() => undefined);
    if (graders === undefined) return {...down, grader: own !== undefined && own.workers.length > 0};
    const grader = own === undefined ? graders > 0 : own.workers.length > 0;
    return {ok: own === undefined || grader, database: true, grader, graders};
  } catch {
    return down;
  }
}

/** Asks the database, and so fails when it does not answer. */
async function countGraders({database, graders}: Platform): Promise<number> {
  if (database.kind === 'embedded') {
    await database.query('SELECT 1 AS one');
    return 1;
  }
  return (await graders()).filter(({live}) => live).length;
}

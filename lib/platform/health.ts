/** Whether this process can do its work. Says nothing that someone without an account should not know. */
import {getPlatform} from '#lib/platform/platform';

export type Health = {readonly ok: boolean; readonly database: boolean; readonly grader: boolean};

export async function readHealth(): Promise<Health> {
  try {
    const {database, grader} = await getPlatform();
    const answers = await database.query('SELECT 1 AS one').then(
      () => true,
      () => false,
    );
    const grades = grader.status().workers.length > 0;
    return {ok: answers && grades, database: answers, grader: grades};
  } catch {
    return {ok: false, database: false, grader: false};
  }
}

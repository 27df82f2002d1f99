/** Writes everything that the database holds to one file, as it was at one moment. */
import {type BackupHeader, writeBackup} from '#lib/backup/backup-file';
import {err, ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {readWhole} from '#lib/data/whole-tables';
import type {Database} from '#lib/database/database';
import {findAppliedMigrations} from '#lib/database/migrations';

export type BackedUp = BackupHeader & {readonly rows: number};

export async function backUp(
  {database, data}: {readonly database: Database; readonly data: Data},
  path: string,
): Promise<Result<BackedUp, string>> {
  const migration = (await findAppliedMigrations(database)).at(-1);
  if (migration === undefined)
    return err(`${database.place} holds nothing: no server has been started on it.`);
  const header = {migration, madeAt: new Date().toISOString()};
  try {
    return ok({...header, rows: await readWhole(data, (rows) => writeBackup(path, header, rows))});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return err(`${path} is there already, and stays. Name another file.`);
  }
}

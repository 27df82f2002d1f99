/**
 * Puts what a backup holds into a database, of either kind. The file is checked whole first. A new database is brought to the
 * schema of the backup, filled, and then brought on to today's, so that what migrations do to rows is done to these too.
 */
import {actingFor} from '#lib/access/scope';
import {type BackupHeader, checkBackup, readBackup} from '#lib/backup/backup-file';
import {err, ok, type Result} from '#lib/base/result';
import {addAuditLine} from '#lib/data/audit';
import type {Data} from '#lib/data/client';
import {holdsRows, replaceWhole} from '#lib/data/whole-tables';
import type {Database} from '#lib/database/database';
import {applyMigrations, findAppliedMigrations, listMigrations} from '#lib/database/migrations';

export type Restoring = {
  readonly database: Database;
  readonly data: Data;
  readonly projectFolder: string;
};

export type Restored = BackupHeader & {readonly rows: number};

/** `replace`: also where the database holds something. All of it happens, or nothing. */
export async function restore(
  {database, data, projectFolder}: Restoring,
  path: string,
  replace: boolean,
): Promise<Result<Restored, string>> {
  const checked = await checkBackup(path);
  if (!checked.ok) return checked;
  const {migration, madeAt} = checked.value;
  const known = await listMigrations(projectFolder);
  if (!known.includes(migration)) {
    return err(`${path} was made by a newer or another version (${migration}). Restore it with that one.`);
  }
  const applied = await findAppliedMigrations(database);
  const isFilled = applied.length > 0 && (await holdsRows(data));
  if (isFilled && !replace) {
    return err(
      `${database.place} holds data already. With --replace, what it holds is deleted. Nothing was changed.`,
    );
  }
  if (applied.includes(migration) && applied.at(-1) !== migration) {
    const message = `${database.place} has a newer schema than ${path}. Restore it into an empty database. Nothing was changed.`;
    return err(message);
  }
  if (isFilled && !applied.includes(migration)) {
    const message = `${database.place} has an older schema than ${path}. Start this version on it once first. Nothing was changed.`;
    return err(message);
  }
  await applyMigrations(database, projectFolder, migration);
  await replaceWhole(data, readBackup(path));
  await applyMigrations(database, projectFolder);
  await data.$transaction((tx) =>
    addAuditLine(tx, actingFor(null), {act: 'site.restored', details: {madeAt}}),
  );
  return ok(checked.value);
}

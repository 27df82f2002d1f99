/** A migrated database for tests, which is a copy. Tests of the first start and of migrations make theirs. */
import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {openDatabase} from '#lib/database/database';
import {applyMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';
import {keptFolder} from './kept-folder.ts';

/** Everything that a new database comes from. */
export const migrationInputs = ['prisma', 'lib/database', 'package-lock.json'];

const migrated = {
  name: 'databases',
  inputs: migrationInputs,
  make: async (folder: string): Promise<void> => {
    const environment = readEnvironment({DATA_DIR: folder});
    const database = await openDatabase(environment);
    await applyMigrations(database, environment.projectFolder);
    await database.close();
  },
};

/** Puts a migrated database into a data folder that has none. */
export async function copyMigratedDatabase(dataFolder: string): Promise<void> {
  await cp(join(await keptFolder(migrated), 'database'), join(dataFolder, 'database'), {recursive: true});
}

/** PGlite: PostgreSQL inside this process, in a folder that only this process may open. */
import {join} from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import type {SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory} from '@prisma/driver-adapter-utils';
import {fromPglite} from 'pg-boss';
import {PrismaPGlite} from 'pglite-prisma-adapter';
import type {Database} from '#lib/database/database';
import {lockFolder} from '#lib/database/folder-lock';
import {makePrivateFolder} from '#lib/database/private-folder';

export async function openEmbedded(dataFolder: string): Promise<Database> {
  const lock = await lockFolder(dataFolder);
  const folder = join(dataFolder, 'database');
  let pglite: PGlite;
  try {
    await makePrivateFolder(dataFolder);
    pglite = await PGlite.create({dataDir: folder});
    // A new database is unpacked with modes of its own, whatever the umask.
    await makePrivateFolder(dataFolder);
    // Prisma's adapter writes and reads times without their zone, which is right only in UTC.
    await pglite.exec(`SET TIME ZONE 'UTC'`);
  } catch (error) {
    await lock.release();
    throw new Error(
      `The embedded database in ${folder} could not be opened. Restore that folder from a backup.`,
      {
        cause: error,
      },
    );
  }
  return {
    kind: 'embedded',
    place: folder,
    adapter: migrationAware(pglite),
    bossOptions: {db: fromPglite(pglite), backend: 'pglite'},
    query: async (sql, parameters) => (await pglite.query<Record<string, unknown>>(sql, parameters)).rows,
    subscribe: (channel, listener) => pglite.listen(channel, listener),
    // Nobody shares the folder: its lock is held.
    exclusively: (_name, work) => work(),
    close: async () => {
      await pglite.close();
      await lock.release();
    },
  };
}

/** An empty database in memory, for writing migrations and for tests of SQL. */
export async function openInMemory(): Promise<Pick<Database, 'adapter' | 'query' | 'close'>> {
  const pglite = await PGlite.create();
  await pglite.exec(`SET TIME ZONE 'UTC'`);
  return {
    adapter: migrationAware(pglite),
    query: async (sql, parameters) => (await pglite.query<Record<string, unknown>>(sql, parameters)).rows,
    close: () => pglite.close(),
  };
}

/**
 * The adapter answers a script before it has run and swallows its error, and leaves its shadow database open;
 * migrations need neither.
 */
function migrationAware(pglite: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(pglite);
  const patient = (adapter: SqlDriverAdapter, on: PGlite): SqlDriverAdapter =>
    Object.assign(adapter, {
      executeScript: async (script: string): Promise<void> => {
        await on.exec(script);
      },
    });
  return {
    provider: 'postgres',
    adapterName: factory.adapterName,
    connect: async () => patient(await factory.connect(), pglite),
    connectToShadowDb: async () => {
      const shadow = await PGlite.create();
      const adapter = patient(await new PrismaPGlite(shadow).connect(), shadow);
      return Object.assign(adapter, {dispose: () => shadow.close()});
    },
  };
}

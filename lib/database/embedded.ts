/** PGlite: PostgreSQL inside this process, in a folder that only this process may open. */
import {join} from 'node:path';
import {PGlite, type Transaction} from '@electric-sql/pglite';
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  Transaction as SqlTransaction,
} from '@prisma/driver-adapter-utils';
import {fromPglite} from 'pg-boss';
import {PrismaPGlite} from 'pglite-prisma-adapter';
import type {Database, DatabaseOptions} from '#lib/database/database';
import {lockFolder} from '#lib/database/folder-lock';
import {createPrepared} from '#lib/database/prepared';
import {makePrivateFolder} from '#lib/database/private-folder';
import {measureRoom} from '#lib/database/room';
import {guardRoom} from '#lib/database/room-guard';

export async function openEmbedded(dataFolder: string, {onStorage}: DatabaseOptions = {}): Promise<Database> {
  const lock = await lockFolder(dataFolder);
  const folder = join(dataFolder, 'database');
  let pglite: PGlite;
  const {isLow, shortage} = measureRoom(dataFolder);
  if (isLow) {
    await lock.release();
    throw new Error(`${shortage}, too little for the database to start. Make room there and start again.`);
  }
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
  const {storage, asking} = guardRoom(pglite, dataFolder, onStorage);
  const callPrepared = createPrepared(pglite);
  const query: Database['query'] = async (sql, parameters) =>
    (await pglite.query<Record<string, unknown>>(sql, parameters)).rows;
  return {
    kind: 'embedded',
    place: folder,
    adapter: migrationAware(pglite),
    bossOptions: {db: fromPglite(pglite), backend: 'pglite'},
    query,
    queryKept: query,
    call: (sql, parameters) => asking(() => callPrepared(sql, parameters)),
    subscribe: (channel, listener) => pglite.listen(channel, listener),
    // Nobody shares the folder: its lock is held.
    exclusively: (_name, work) => work(),
    storage,
    close: async () => {
      // A database that stopped would not close either; the next start recovers what was committed.
      if ((await storage()).state !== 'stopped') await pglite.close();
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
 * The adapter answers a script before it has run and swallows its error, swallows the error of a COMMIT, and leaves its
 * shadow database open; none of it will do.
 */
function migrationAware(pglite: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(pglite);
  const endOf = followTransactions(pglite);
  const patient = (adapter: SqlDriverAdapter, on: PGlite): SqlDriverAdapter => {
    const start = adapter.startTransaction.bind(adapter);
    return Object.assign(adapter, {
      executeScript: async (script: string): Promise<void> => {
        await on.exec(script);
      },
      startTransaction: async (isolation?: IsolationLevel): Promise<SqlTransaction> => {
        const begun = await start(isolation);
        const commit = begun.commit.bind(begun);
        const {client} = begun as unknown as {readonly client: object};
        return Object.assign(begun, {
          commit: async (): Promise<void> => {
            await commit();
            await endOf(client);
          },
        });
      },
    });
  };
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

/** Returns how to hear of a transaction that was handed out: its promise rejects where it was not committed. */
function followTransactions(pglite: PGlite): (transaction: object) => Promise<unknown> | undefined {
  const transaction = pglite.transaction.bind(pglite);
  const ends = new WeakMap<object, Promise<unknown>>();
  Object.assign(pglite, {
    transaction: <T>(use: (tx: Transaction) => Promise<T>): Promise<T> => {
      const end = transaction((tx) => {
        ends.set(tx, end);
        return use(tx);
      });
      return end;
    },
  });
  return (tx) => ends.get(tx);
}

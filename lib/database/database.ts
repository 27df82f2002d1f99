/**
 * The door to the database, whichever it is: what Prisma, pg-boss, the migrations and notifications need of it.
 * It knows no table.
 */
import type {SqlMigrationAwareDriverAdapterFactory} from '@prisma/driver-adapter-utils';
import type {ConstructorOptions as BossOptions} from 'pg-boss';
import type {Environment} from '#lib/env';

export type DatabaseKind = 'embedded' | 'postgresql';

/**
 * Whether there is room to write. `low`: it is refused, reading goes on. `full`: reading is refused too. Both end by
 * themselves when there is room. `stopped`: the database failed for want of it, and the process has to start again.
 */
export type Storage = {
  readonly state: 'ok' | 'low' | 'full' | 'stopped';
  /** A sentence for whoever runs the server; absent when all is well. */
  readonly cause?: string;
};

export type DatabaseOptions = {
  /** Hears a sentence when the room for writing runs out or is back. */
  readonly onStorage?: (sentence: string) => void;
};

/** `payload` is undefined when notifications may have been missed: look again at everything. */
export type NotificationListener = (payload: string | undefined) => void;

export type Database = {
  readonly kind: DatabaseKind;
  /** What to tell a person: a folder, or host and name; never a password. */
  readonly place: string;
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  readonly bossOptions: BossOptions;
  readonly query: (sql: string, parameters?: unknown[]) => Promise<ReadonlyArray<Record<string, unknown>>>;
  /** The same for a statement that is asked again and again, where its plan can be kept. */
  readonly queryKept: Database['query'];
  /**
   * The texts of the one column that `sql` answers; its parameters are text. For statements that are asked again and again:
   * their plans are kept.
   */
  readonly call: (sql: string, parameters: ReadonlyArray<string | null>) => Promise<Array<string | null>>;
  /** Hears a channel until the returned function is called. */
  readonly subscribe: (channel: string, listener: NotificationListener) => Promise<() => Promise<void>>;
  /** Runs `work` while no other process that shares the database runs any of the same name. */
  readonly exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Of the disk that it writes to; absent where that is a database server's own. */
  readonly storage?: () => Promise<Storage>;
  readonly close: () => Promise<void>;
};

/** Opens PostgreSQL when DATABASE_URL is set, and the embedded database in the data folder otherwise. */
export async function openDatabase(
  environment: Environment,
  options: DatabaseOptions = {},
): Promise<Database> {
  if (environment.databaseUrl !== undefined) {
    const {openPostgres} = await import('#lib/database/postgres');
    return openPostgres(environment.databaseUrl);
  }
  const {openEmbedded} = await import('#lib/database/embedded');
  return openEmbedded(environment.dataFolder, options);
}

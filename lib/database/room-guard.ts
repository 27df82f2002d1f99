/**
 * Stands between PGlite and everybody who asks it, and keeps it from a full disk. A table that cannot grow is an ordinary
 * error; a write-ahead log that cannot grow leaves PGlite in a loop that never returns, and the whole process with it. So
 * writing ends while there is still room for the log: the session is made read-only, and PostgreSQL itself refuses what
 * writes. Reading writes to the log too, a little: therefore its next segment is made ahead, and where there is neither that
 * nor room for it, the present one must have some left.
 */
import {messages, type PGlite, type Transaction} from '@electric-sql/pglite';
import {logLeftMbMin} from '#lib/base/limits';
import type {Storage} from '#lib/database/database';
import {measureRoom, type Room} from '#lib/database/room';

/** What one segment of the write-ahead log takes, as PGlite is built. */
const segmentMb = 16;
const bytesPerMb = 1024 * 1024;
/** How often is looked how far the log is. */
const logLookMs = 1000;
const diskFull = '53100';
const ioError = '58030';
const readOnlyTransaction = '25006';

const logPosition = `
  SELECT file_offset AS written,
    EXISTS (SELECT FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$' AND name > file_name) AS next
  FROM pg_walfile_name_offset(pg_current_wal_insert_lsn())`;

export type RoomGuard = {
  /** Looks whether there is room. */
  readonly storage: () => Promise<Storage>;
  /** Asks by other ways than those of `pglite` that were replaced. */
  readonly asking: <T>(work: () => Promise<T>) => Promise<T>;
};

/** Replaces what `pglite` is asked by; `onChange` hears a sentence when the state becomes another. */
export function guardRoom(
  pglite: PGlite,
  folder: string,
  onChange: (sentence: string) => void = () => {},
): RoomGuard {
  const query = pglite.query.bind(pglite);
  const exec = pglite.exec.bind(pglite);
  const transaction = pglite.transaction.bind(pglite);
  let storage: Storage = {state: 'ok'};
  let isReadOnly = false;
  let logSeenAt = 0;

  const enter = (next: Storage): void => {
    if (next.state === storage.state) return;
    storage = next;
    onChange(next.cause ?? 'The disk of the data folder has room again: what is sent is saved.');
  };

  /** Resolves when this may be asked; what it may write is decided by PostgreSQL. */
  const look = async (): Promise<void> => {
    if (storage.state === 'stopped') return;
    const room = measureRoom(folder);
    if (room.isLow !== isReadOnly) await makeReadOnly(room.isLow);
    // Where the room is back, but the session is still read-only, the next look tries again.
    if (room.isLow) enter(await storageAt(room));
    else {
      enter({state: 'ok'});
      await makeLogAhead();
    }
  };

  const makeReadOnly = async (wanted: boolean): Promise<void> => {
    try {
      await exec(`SET default_transaction_read_only = ${wanted ? 'on' : 'off'}`);
      isReadOnly = wanted;
    } catch (error) {
      // In a transaction that failed and was not rolled back, PostgreSQL takes nothing but the end of it.
      explain(error);
    }
  };

  const storageAt = async ({freeMb, shortage}: Room): Promise<Storage> => {
    if (freeMb < segmentMb && (await isLogShort())) {
      return {
        state: 'full',
        cause: `${shortage}, none for the database's log: it answers nothing until there is.`,
      };
    }
    return {
      state: 'low',
      cause: `${shortage}: what is there can be read, nothing is saved until there is room.`,
    };
  };

  /** Whether the present segment of the log is nearly written and there is no next one. Writes nothing. */
  const isLogShort = async (): Promise<boolean> => {
    try {
      const {rows} = await query<{written: number; next: boolean}>(logPosition);
      return rows.some(({written, next}) => !next && segmentMb - written / bytesPerMb < logLeftMbMin);
    } catch (error) {
      explain(error);
      return false;
    }
  };

  /** A checkpoint of PostgreSQL's makes the next segment when three quarters of the present one are written. */
  const makeLogAhead = async (): Promise<void> => {
    if (performance.now() - logSeenAt < logLookMs) return;
    logSeenAt = performance.now();
    if (!(await isLogShort())) return;
    await exec('CHECKPOINT').catch(explain);
  };

  /** The error as those who asked must hear it. */
  const explain = (error: unknown): unknown => {
    if (!isFatal(error)) {
      if (codeOf(error) !== readOnlyTransaction || !isReadOnly) return error;
      return databaseError(
        diskFull,
        storage.cause ?? 'The disk of the data folder was full a moment ago.',
        error,
      );
    }
    enter({
      state: 'stopped',
      cause: `The database stopped (${textOf(error)}). Make room on the disk of the data folder and start the server again; what was saved is still there.`,
    });
    return databaseError(ioError, storage.cause ?? '', error);
  };

  const asking = async <T>(work: () => Promise<T>): Promise<T> => {
    await look();
    if (storage.state === 'stopped') throw databaseError(ioError, storage.cause ?? '');
    if (storage.state === 'full') throw databaseError(diskFull, storage.cause ?? '');
    return explaining(work);
  };

  const explaining = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explain(error);
    }
  };

  const explained = (tx: Transaction): Transaction => {
    const inside = {query: tx.query.bind(tx), exec: tx.exec.bind(tx)};
    return Object.assign(tx, {
      query: (...question: Parameters<typeof inside.query>) => explaining(() => inside.query(...question)),
      exec: (...question: Parameters<typeof inside.exec>) => explaining(() => inside.exec(...question)),
    });
  };

  Object.assign(pglite, {
    query: (...question: Parameters<typeof query>) => asking(() => query(...question)),
    exec: (...question: Parameters<typeof exec>) => asking(() => exec(...question)),
    transaction: <T>(use: (tx: Transaction) => Promise<T>): Promise<T> =>
      asking(() => transaction((tx) => use(explained(tx)))),
  });
  return {
    asking,
    storage: async () => {
      await look();
      return storage;
    },
  };
}

/** Whether PGlite must not be asked again: PostgreSQL gave up, its log cannot be written, or its code ended in a trap. */
function isFatal(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  if (!(error instanceof Error)) return false;
  if (error.name === 'ExitStatus') return true;
  if (!(error instanceof messages.DatabaseError)) return false;
  const {severity, message} = error;
  return severity === 'PANIC' || severity === 'FATAL' || /pg_wal|write-ahead log/.test(message);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof messages.DatabaseError ? error.code : undefined;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function databaseError(code: string, message: string, cause?: unknown): Error {
  const error = new messages.DatabaseError(message, message.length, 'error');
  return Object.assign(error, {code, severity: 'ERROR', cause});
}

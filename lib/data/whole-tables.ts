/**
 * All rows of all tables, for a backup and for what it is restored into. Rows pass as the JSON that the database writes and reads
 * itself: nothing here knows a column, and every type comes back as it was.
 */
import type {Data, Transaction} from '#lib/data/client';

/** Rows fetched at a time: one may hold a prepared exercise. */
const fetchRows = 50;
const insertRowsMax = 500;
const insertCharactersMax = 4_000_000;
/** A whole database in one transaction. */
const transactionMsMax = 6 * 60 * 60 * 1000;

export type TableRow = {readonly table: string; readonly row: string};

const tablesSql = `
  SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY c.relname`;

async function listTables(tx: Transaction): Promise<string[]> {
  return (await tx.$queryRawUnsafe<Array<{name: string}>>(tablesSql)).map(({name}) => name);
}

/** Whether any table holds a row. */
export async function holdsRows(data: Data | Transaction): Promise<boolean> {
  for (const table of await listTables(data as Transaction)) {
    const rows = await data.$queryRawUnsafe<unknown[]>(`SELECT 1 AS one FROM "${table}" LIMIT 1`);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Hands all rows to `use`, as they were at one moment, whatever is written meanwhile. */
export async function readWhole<T>(
  data: Data,
  use: (rows: AsyncIterable<TableRow>) => Promise<T>,
): Promise<T> {
  const options = {isolationLevel: 'RepeatableRead', timeout: transactionMsMax} as const;
  return data.$transaction((tx) => use(rowsOf(tx)), options);
}

async function* rowsOf(tx: Transaction): AsyncGenerator<TableRow> {
  for (const table of await listTables(tx)) {
    await tx.$executeRawUnsafe(
      `DECLARE whole_table NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM "${table}" t`,
    );
    for (;;) {
      const rows = await tx.$queryRawUnsafe<Array<{row: string}>>(`FETCH ${fetchRows} FROM whole_table`);
      for (const {row} of rows) yield {table, row};
      if (rows.length < fetchRows) break;
    }
    await tx.$executeRawUnsafe('CLOSE whole_table');
  }
}

/**
 * Puts all rows in place of what there is, in one transaction: it is as it was, or as the rows say. References between tables are
 * looked at when all are there, so their order does not matter.
 */
export async function replaceWhole(data: Data, rows: AsyncIterable<TableRow>): Promise<void> {
  await data.$transaction(
    async (tx) => {
      const tables = await listTables(tx);
      const references = await tx.$queryRawUnsafe<Array<{table: string; name: string}>>(
        `SELECT conrelid::regclass::text AS "table", conname::text AS name FROM pg_constraint
        WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
      );
      for (const {table, name} of references) {
        await tx.$executeRawUnsafe(
          `ALTER TABLE ${table} ALTER CONSTRAINT "${name}" DEFERRABLE INITIALLY DEFERRED`,
        );
      }
      await clear(tx, tables);
      let batch: TableRow[] = [];
      let characters = 0;
      const flush = async (): Promise<void> => {
        const [first] = batch;
        if (first === undefined) return;
        if (!tables.includes(first.table)) throw new Error(`there is no table ${first.table}`);
        await tx.$executeRawUnsafe(
          `INSERT INTO "${first.table}" SELECT * FROM json_populate_recordset(NULL::"${first.table}", $1::text::json)`,
          `[${batch.map(({row}) => row).join(',')}]`,
        );
        batch = [];
        characters = 0;
      };
      for await (const entry of rows) {
        const isFull = batch.length === insertRowsMax || characters > insertCharactersMax;
        if (isFull || (batch[0] !== undefined && batch[0].table !== entry.table)) await flush();
        batch.push(entry);
        characters += entry.row.length;
      }
      await flush();
      await tx.$executeRawUnsafe('SET CONSTRAINTS ALL IMMEDIATE');
      for (const {table, name} of references) {
        await tx.$executeRawUnsafe(`ALTER TABLE ${table} ALTER CONSTRAINT "${name}" NOT DEFERRABLE`);
      }
    },
    {timeout: transactionMsMax},
  );
}

/** The audit log is emptied too, which only its owner can do, by taking its trigger away first. Jobs are of the rows that go. */
async function clear(tx: Transaction, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return;
  const hasLog = tables.includes('AuditLine');
  if (hasLog) await tx.$executeRawUnsafe('ALTER TABLE "AuditLine" DISABLE TRIGGER audit_line_stays');
  await tx.$executeRawUnsafe(`TRUNCATE ${tables.map((name) => `"${name}"`).join(', ')}`);
  if (hasLog) await tx.$executeRawUnsafe('ALTER TABLE "AuditLine" ENABLE ALWAYS TRIGGER audit_line_stays');
  const [jobs] = await tx.$queryRawUnsafe<Array<{name: string | null}>>(
    `SELECT to_regclass('pgboss.job')::text AS name`,
  );
  if (jobs?.name) await tx.$executeRawUnsafe('DELETE FROM pgboss.job');
}

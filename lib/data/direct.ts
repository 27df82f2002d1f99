/**
 * Statements that are asked for every submission go to the database past the client, which takes longer to write and read one
 * than the database to answer it. Each answers one column of text: both drivers and the client read that alike.
 */
import type {Data, Transaction} from '#lib/data/client';
import type {Database} from '#lib/database/database';

const key = Symbol.for('whetstone.databases');
type Holder = {[key]?: WeakMap<object, Database>};

/** On globalThis: a bundler loads this file for the routes once more than the platform, which makes the pairs. */
function databases(): WeakMap<object, Database> {
  const holder = globalThis as Holder;
  holder[key] ??= new WeakMap();
  return holder[key];
}

export function pairWith(data: Data, database: Database): void {
  databases().set(data, database);
}

/** The texts that `sql` answers. Every parameter is text, and `sql` says so before anything else: `$1::text::uuid`. */
export async function askDirectly(
  data: Data | Transaction,
  sql: string,
  parameters: ReadonlyArray<string | null>,
): Promise<Array<string | null>> {
  const database = databases().get(data);
  if (database !== undefined) return database.call(sql, parameters);
  const rows = await (data as Transaction).$queryRawUnsafe<Array<Record<string, string | null>>>(
    sql,
    ...parameters,
  );
  return rows.map((row) => Object.values(row)[0] ?? null);
}

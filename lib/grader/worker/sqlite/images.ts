/** Databases as bytes, filled once for each input and kept while there is room: filling costs a hundred times what loading does. */
import {createHash} from 'node:crypto';
import {rowsOf, type SqlInput} from '#lib/exercise-sdk/sql';
import {sqlImagesBytesMax} from '#lib/grader/limits';
import {openConnection} from '#lib/grader/worker/sqlite/connection';
import type {Engine} from '#lib/grader/worker/sqlite/engine';
import type {Schema} from '#lib/grader/worker/sqlite/schema';

export type Images = {readonly of: (engine: Engine, schema: Schema, input: SqlInput) => Uint8Array};

export function createImages(): Images {
  const kept = new Map<string, Uint8Array>();
  let bytes = 0;
  return {
    of: (engine, schema, input) => {
      const content = JSON.stringify([schema.tables, input.tables]);
      const key = createHash('sha256').update(content).digest('base64');
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const image = fill(engine, schema, input);
      kept.set(key, image);
      bytes += image.byteLength;
      for (const [oldest, {byteLength}] of kept) {
        if (bytes <= sqlImagesBytesMax || oldest === key) break;
        kept.delete(oldest);
        bytes -= byteLength;
      }
      return image;
    },
  };
}

function fill(engine: Engine, {tables}: Schema, input: SqlInput): Uint8Array {
  const connection = openConnection(engine);
  try {
    connection.execute('PRAGMA page_size = 4096; BEGIN');
    for (const {name, create, columns} of tables) {
      connection.execute(create);
      const rows = rowsOf(input.tables[name] ?? []);
      if (rows.length === 0) continue;
      const cells = Array.from({length: columns}, (_, index) => `value ->> ${index}`).join(', ');
      const prepared = connection.prepare(`INSERT INTO "${name}" SELECT ${cells} FROM json_each(:rows)`);
      if (!prepared.ok || prepared.statement === undefined) throw new Error(`${name} cannot be filled`);
      connection.bind(prepared.statement, {rows: JSON.stringify(rows)});
      const stop = connection.run(prepared.statement, Number.MAX_SAFE_INTEGER, () => true);
      connection.finalize(prepared.statement);
      if (stop?.kind === 'error') throw new Error(`${name} cannot be filled: ${stop.message}`);
      if (stop !== undefined) throw new Error(`${name} is too large to be filled`);
    }
    for (const {indexes} of tables) for (const index of indexes) connection.execute(index);
    connection.execute('COMMIT');
    return connection.export();
  } finally {
    connection.close();
  }
}

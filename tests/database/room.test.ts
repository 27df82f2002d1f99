/** An embedded database on a disk that runs full: it refuses to write, reads on, and writes again when there is room. */
import {messages} from '@electric-sql/pglite';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {freeMbMin} from '#lib/base/limits';
import {noRoomOf} from '#lib/base/no-room';
import {type Database, openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import {mountSmallDisk} from '../support/small-disk.ts';

const sizeMb = 200;
const disk = await mountSmallDisk(sizeMb);
if (disk === undefined) console.warn('No tmpfs can be mounted here: the tests of a full disk are skipped.');

const open = (onStorage?: (sentence: string) => void): Promise<Database> =>
  openDatabase(readEnvironment({DATA_DIR: disk!.folder}), {onStorage});

const refusalOf = (asked: Promise<unknown>): Promise<string | undefined> =>
  asked.then(
    () => 'done',
    (error: unknown) => noRoomOf(error)?.kind,
  );

/** Every way to write that the application, the queue and the migrations use. */
const writes: Record<string, (database: Database) => Promise<unknown>> = {
  insert: ({query}) => query(`INSERT INTO note (text) VALUES ('x')`),
  update: ({query}) => query(`UPDATE note SET text = text`),
  delete: ({query}) => query('DELETE FROM note'),
  'an insert in a select': ({query}) =>
    query(`WITH one AS (INSERT INTO note (text) VALUES ('x') RETURNING text) SELECT * FROM one`),
  'a lock on rows': ({query}) => query('SELECT * FROM note FOR UPDATE'),
  'a function that writes': ({query}) => query('SELECT write_note()'),
  'a table': ({query}) => query('CREATE TABLE other (id int)'),
  script: async ({adapter}) =>
    (await adapter.connect()).executeScript(`SELECT 1; INSERT INTO note (text) VALUES ('x')`),
  transaction: async ({adapter}) => {
    const transaction = await (await adapter.connect()).startTransaction();
    try {
      await transaction.executeRaw({sql: `INSERT INTO note (text) VALUES ('x')`, args: [], argTypes: []});
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },
  "the queue's script": async ({bossOptions}) =>
    bossOptions.db!.executeSql(`BEGIN; INSERT INTO note (text) VALUES ('x'); COMMIT`),
};

describe.skipIf(disk === undefined)('on a small disk', () => {
  let database: Database;
  const said: string[] = [];

  beforeAll(async () => {
    database = await open((sentence) => said.push(sentence));
    await database.query('CREATE TABLE note (id serial PRIMARY KEY, text text NOT NULL)');
    await database.query(`INSERT INTO note (text) VALUES ('kept')`);
    await database.query(
      `CREATE FUNCTION write_note() RETURNS void LANGUAGE sql AS $$INSERT INTO note (text) VALUES ('x')$$`,
    );
  });
  afterAll(async () => {
    await database.close();
    await disk?.remove();
  });

  const kept = async (): Promise<unknown> =>
    (await database.query(`SELECT count(*)::int AS kept FROM note WHERE text = 'kept'`))[0]?.kept;

  // The last byte, as another program takes it, and the first megabyte below what is asked for.
  for (const leftMb of [freeMbMin - 1, 0]) {
    test(`with ${leftMb} MB left each way to write is refused as no room, and reading goes on`, async () => {
      await disk?.fill(leftMb);
      for (const [name, write] of Object.entries(writes)) {
        expect([name, await refusalOf(write(database))]).toEqual([name, 'no-room']);
        expect(await kept()).toBe(1);
      }
      const {state, cause} = await database.storage!();
      expect(state).toBe('low');
      expect(cause).toMatch(/^The disk .+ less than \d+ MB free: .+\.$/);
      await disk?.empty();
      expect(await database.storage!()).toEqual({state: 'ok'});
      for (const [name, write] of Object.entries(writes)) {
        if (name !== 'delete' && name !== 'a table')
          expect([name, await refusalOf(write(database))]).toEqual([name, 'done']);
      }
    });
  }

  test('the beginning and the end are said, once each', () => {
    expect(said.map((sentence) => sentence.includes('room again'))).toEqual([false, true, false, true]);
  });

  test('a transaction that began with room is finished, the next is refused', async () => {
    const adapter = await database.adapter.connect();
    const transaction = await adapter.startTransaction();
    await disk?.fill(freeMbMin - 1);
    await transaction.executeRaw({sql: `INSERT INTO note (text) VALUES ('late')`, args: [], argTypes: []});
    await transaction.commit();
    expect(await refusalOf(writes.transaction!(database))).toBe('no-room');
    await disk?.empty();
    expect(await database.query(`SELECT text FROM note WHERE text = 'late'`)).toHaveLength(1);
  });

  test('reading that writes to the log ends before the log cannot grow, and nobody waits for ever', async () => {
    await database.query(
      `CREATE TABLE page AS SELECT g AS n, repeat('x', 3000) AS text FROM generate_series(1, 8000) g`,
    );
    await disk?.fill(0);
    const states = new Set<string>();
    for (let from = 0; from < 8000; from += 100) {
      await refusalOf(
        database.query(
          `SELECT count(text) FROM page WHERE ctid >= '(${from / 2},0)' AND ctid < '(${(from + 100) / 2},0)'`,
        ),
      );
      states.add((await database.storage!()).state);
    }
    expect(['low', 'full']).toEqual(expect.arrayContaining([...states]));
    await disk?.empty();
    expect(await database.storage!()).toEqual({state: 'ok'});
    expect(await kept()).toBe(1);
  });

  test('it is closed with a full disk, opened with a sentence while it is full, and has everything afterwards', async () => {
    await disk?.fill(0);
    await database.close();
    await expect(open()).rejects.toThrow(/less than \d+ MB free.+Make room/);
    await disk?.empty();
    database = await open();
    expect(await kept()).toBe(1);
  });
});

test('what cannot be committed is not said to be', async () => {
  const {openInMemory} = await import('#lib/database/embedded');
  const database = await openInMemory();
  await database.query('CREATE TABLE pair (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)');
  const transaction = await (await database.adapter.connect()).startTransaction();
  await transaction.executeRaw({sql: 'INSERT INTO pair VALUES (1), (1)', args: [], argTypes: []});
  await expect(transaction.commit()).rejects.toThrow(/pair/);
  await database.close();
});

const wraps: Record<string, (error: unknown) => unknown> = {
  itself: (error) => error,
  "Prisma's adapter": (error) =>
    Object.assign(new Error('x'), {cause: {originalCode: (error as {code: string}).code}}),
  "Prisma's client": (error) =>
    Object.assign(new Error('x'), {code: 'P2010', meta: {driverAdapterError: {cause: error}}}),
};

for (const [name, wrap] of Object.entries(wraps)) {
  test(`PostgreSQL's codes for a full and for a failing disk are known in ${name}`, () => {
    const coded = (code: string) => Object.assign(new messages.DatabaseError('', 0, 'error'), {code});
    for (const code of ['53100', '58030', 'ENOSPC', 'EDQUOT']) {
      expect([code, noRoomOf(wrap(coded(code)))?.kind]).toEqual([code, 'no-room']);
    }
    for (const code of ['25006', '23505', '53300']) expect(noRoomOf(wrap(coded(code)))).toBeUndefined();
  });
}

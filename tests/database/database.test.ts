/** One contract, two homes: everything here holds on the embedded database and on PostgreSQL. */
import {setTimeout as sleep} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Database, openDatabase} from '#lib/database/database';
import {applyMigrations, diagnoseMigrations, missingSql} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';
import {temporaryFolder} from './folder.ts';
import {findPostgres, type PostgresServer, startPostgres} from './postgres-server.ts';

const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: its half of these tests is skipped.');
let server: PostgresServer | undefined;
afterAll(() => server?.stop());

const homes = [
  {name: 'embedded', skip: false, variables: async () => ({DATA_DIR: await temporaryFolder()})},
  {
    name: 'postgresql',
    skip: binaries === undefined,
    variables: async () => {
      server = await startPostgres(binaries!);
      return {DATABASE_URL: await server.createDatabase()};
    },
  },
];

for (const home of homes) {
  describe.skipIf(home.skip)(`the ${home.name} database`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await openDatabase(readEnvironment(await home.variables()));
    });
    afterAll(() => database?.close());

    test('is brought to the schema by its migrations, and only once', async () => {
      expect((await applyMigrations(database, process.cwd())).length).toBeGreaterThan(0);
      expect(await applyMigrations(database, process.cwd())).toEqual([]);
    });

    test('has a history that Prisma finds clean', async () => {
      const found = await diagnoseMigrations(database, process.cwd());
      expect(found).toMatchObject({
        history: null,
        failedMigrationNames: [],
        editedMigrationNames: [],
        hasMigrationsTable: true,
      });
    });

    // Prisma's adapter for PostgreSQL cannot read the "char" columns of the catalog, so the engine cannot compare there.
    test.skipIf(home.name === 'postgresql')('lacks nothing that the schema declares', async () => {
      expect(await missingSql(database, process.cwd())).toBe('');
    });

    test('is refused when it was migrated by a newer version', async () => {
      await database.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ('x', 'x', '29990101000000_future', now(), now(), 1)`,
      );
      await expect(applyMigrations(database, process.cwd())).rejects.toThrow('29990101000000_future');
      await database.query(`DELETE FROM _prisma_migrations WHERE id = 'x'`);
    });

    test('runs its sessions in UTC', async () => {
      expect(await database.query(`SELECT current_setting('TimeZone') AS zone`)).toEqual([{zone: 'UTC'}]);
    });

    test('delivers notifications to those who listen, until they stop', async () => {
      const heard: Array<string | undefined> = [];
      const stop = await database.subscribe('submission', (payload) => heard.push(payload));
      await database.query(`SELECT pg_notify('submission', 'one')`);
      await expect.poll(() => heard).toContain('one');
      await stop();
      await database.query(`SELECT pg_notify('submission', 'two')`);
      await sleep(100);
      expect(heard).not.toContain('two');
    });

    test.skipIf(home.name === 'embedded')(
      'listens again after the server was restarted, and says so',
      async () => {
        const heard: Array<string | undefined> = [];
        await database.subscribe('submission', (payload) => heard.push(payload));
        await server!.restart();
        await expect.poll(() => heard).toContain(undefined);
        await database.query(`SELECT pg_notify('submission', 'after')`);
        await expect.poll(() => heard).toContain('after');
      },
    );
  });
}

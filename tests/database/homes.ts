/** Both databases that the platform runs on, for tests that hold on each. */
import {afterAll} from 'vitest';
import {temporaryFolder} from './folder.ts';
import {copyMigratedDatabase} from './migrated.ts';
import {findPostgres, type PostgresServer, startPostgres} from './postgres-server.ts';

const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: its half of these tests is skipped.');
let server: PostgresServer | undefined;
afterAll(() => server?.stop());

const postgres = async (): Promise<PostgresServer> => (server ??= await startPostgres(binaries!));

/** The environment of a new database: `empty`, or `migrated` to our schema. */
export const homes = [
  {
    name: 'embedded',
    skip: false,
    empty: async () => ({DATA_DIR: await temporaryFolder()}),
    migrated: async () => {
      const folder = await temporaryFolder();
      await copyMigratedDatabase(folder);
      return {DATA_DIR: folder};
    },
  },
  {
    name: 'postgresql',
    skip: binaries === undefined,
    empty: async () => ({
      DATA_DIR: await temporaryFolder(),
      DATABASE_URL: await (await postgres()).createDatabase(),
    }),
    migrated: async () => ({
      DATA_DIR: await temporaryFolder(),
      DATABASE_URL: await (await postgres()).createMigratedDatabase(),
    }),
  },
] as const;

/** Both databases that the platform runs on, for tests that hold on each. */
import {afterAll} from 'vitest';
import {temporaryFolder} from './folder.ts';
import {findPostgres, type PostgresServer, startPostgres} from './postgres-server.ts';

const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: its half of these tests is skipped.');
let server: PostgresServer | undefined;
afterAll(() => server?.stop());

export const homes = [
  {name: 'embedded', skip: false, variables: async () => ({DATA_DIR: await temporaryFolder()})},
  {
    name: 'postgresql',
    skip: binaries === undefined,
    variables: async () => {
      server ??= await startPostgres(binaries!);
      return {DATA_DIR: await temporaryFolder(), DATABASE_URL: await server.createDatabase()};
    },
  },
] as const;

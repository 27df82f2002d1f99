/** Every kind of trouble once, while submissions are judged by graders in processes of their own. */
import {afterAll, describe, expect, test} from 'vitest';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {runChaos} from './chaos.ts';

const accounts = 10;
const testMsMax = 300_000;
const binaries = await findPostgres();
if (binaries === undefined) console.warn('PostgreSQL is not installed here: the test of chaos is skipped.');
let server: PostgresServer | undefined;
afterAll(() => server?.stop());

describe.skipIf(binaries === undefined)('under every kind of trouble', () => {
  test(
    'each accepted submission gets exactly one verdict',
    async () => {
      server = await startPostgres(binaries!);
      const report = await runChaos(server, {accounts, rounds: 1, verdictsMsMax: 120_000});
      expect(report.accepted).toBe(accounts * 10);
      // Those that were in the hands of the killed and of the hanging grader.
      expect(report.claimedAgain).toBeGreaterThan(0);
      expect(report.replaced).toBeGreaterThan(0);
    },
    testMsMax,
  );
});

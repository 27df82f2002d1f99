/** Every kind of trouble, several times over, with more submissions than anybody could look through by hand. */
import {afterAll, describe, expect, test} from 'vitest';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {runChaos} from '../spread/chaos.ts';

const accounts = 20;
const rounds = 3;
const submissionsMin = 500;
const verdictsMsMax = 600_000;
const binaries = await findPostgres();
if (binaries === undefined) console.warn('PostgreSQL is not installed here: the soak of chaos is skipped.');
let server: PostgresServer | undefined;
afterAll(() => server?.stop());

describe.skipIf(binaries === undefined)('under every kind of trouble, again and again', () => {
  test(`each of ${submissionsMin} and more accepted submissions gets exactly one verdict`, async () => {
    server = await startPostgres(binaries!);
    const report = await runChaos(server, {accounts, rounds, verdictsMsMax});
    console.log('chaos:', JSON.stringify(report));
    expect(report.accepted).toBeGreaterThanOrEqual(submissionsMin);
    // Those that were in the hands of the killed and of the hanging grader, in each round.
    expect(report.claimedAgain).toBeGreaterThanOrEqual(rounds);
    expect(report.replaced).toBeGreaterThan(report.accepted / 2);
  });
});

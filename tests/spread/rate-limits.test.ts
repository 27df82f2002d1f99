/** Limits of one account or address, however many web servers it asks. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {openSystem, type System} from '../submissions/system.ts';

const binaries = await findPostgres();
if (binaries === undefined) console.warn('PostgreSQL is not installed here: shared limits are not tried.');
const options = {action: 'tries', triesMax: 5, windowS: 600};

async function allowed(limits: readonly RateLimit[], system: System, key: string): Promise<number> {
  let count = 0;
  for (let i = 0; i < 3 * options.triesMax; i++) {
    const taken = await limits[i % limits.length]!.take(system.platform, key);
    if (taken.ok) count += 1;
    else
      expect(taken.error).toMatchObject({
        kind: 'too-many',
        message: expect.stringMatching(/^Too many tries/),
      });
  }
  return count;
}

describe.skipIf(binaries === undefined)('limits that several servers keep together', () => {
  let server: PostgresServer;
  let system: System;
  /** As many as there are servers: each has one of its own. */
  const each = [createRateLimit(options), createRateLimit(options)];
  beforeAll(async () => {
    server = await startPostgres(binaries!);
    system = await openSystem({DATABASE_URL: await server.createMigratedDatabase()});
  });
  afterAll(async () => {
    await system?.platform.close();
    await server?.stop();
  });

  test('allow a key no more on two servers than on one', async () => {
    expect(await allowed(each, system, 'ada')).toBe(options.triesMax);
  });

  test('are given back on every server at once', async () => {
    await allowed(each, system, 'eve');
    await each[0]!.reset(system.platform, 'eve');
    expect(await each[1]!.take(system.platform, 'eve')).toMatchObject({ok: true});
  });

  test('are not each other’s, though they count the same key', async () => {
    await allowed(each, system, 'bob');
    const other = createRateLimit({...options, triesMax: 7});
    expect(await other.take(system.platform, 'bob')).toMatchObject({ok: true});
  });

  test('keep no address or email as it was given', async () => {
    await each[0]!.take(system.platform, 'bob@example.org');
    const rows = await system.platform.database.query('SELECT key FROM "RateCount"');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('example.org');
  });
});

test('where a database is one server’s own, its memory counts', async () => {
  const system = await openSystem();
  try {
    expect(system.platform.counts).toBe(undefined);
    expect(await allowed([createRateLimit(options)], system, 'ada')).toBe(options.triesMax);
  } finally {
    await system.platform.close();
  }
});

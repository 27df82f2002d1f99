/** Limits of one account or address, however many web servers it asks. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {type House, openHouse} from '../submissions/house.ts';

const binaries = await findPostgres();
if (binaries === undefined) console.warn('PostgreSQL is not installed here: shared limits are not tried.');
const options = {action: 'tries', triesMax: 5, windowS: 600};

async function allowed(limits: readonly RateLimit[], house: House, key: string): Promise<number> {
  let count = 0;
  for (let i = 0; i < 3 * options.triesMax; i++) {
    const taken = await limits[i % limits.length]!.take(house.platform, key);
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
  let house: House;
  /** As many as there are servers: each has one of its own. */
  const each = [createRateLimit(options), createRateLimit(options)];
  beforeAll(async () => {
    server = await startPostgres(binaries!);
    house = await openHouse({DATABASE_URL: await server.createDatabase()});
  });
  afterAll(async () => {
    await house?.platform.close();
    await server?.stop();
  });

  test('allow a key no more on two servers than on one', async () => {
    expect(await allowed(each, house, 'ada')).toBe(options.triesMax);
  });

  test('are given back on every server at once', async () => {
    await allowed(each, house, 'eve');
    await each[0]!.reset(house.platform, 'eve');
    expect(await each[1]!.take(house.platform, 'eve')).toMatchObject({ok: true});
  });

  test('are not each other’s, though they count the same key', async () => {
    await allowed(each, house, 'bob');
    const other = createRateLimit({...options, triesMax: 7});
    expect(await other.take(house.platform, 'bob')).toMatchObject({ok: true});
  });

  test('keep no address or email as it was given', async () => {
    await each[0]!.take(house.platform, 'bob@example.org');
    const rows = await house.platform.database.query('SELECT key FROM "RateCount"');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('example.org');
  });
});

test('where a database is one server’s own, its memory counts', async () => {
  const house = await openHouse();
  try {
    expect(house.platform.counts).toBe(undefined);
    expect(await allowed([createRateLimit(options)], house, 'ada')).toBe(options.triesMax);
  } finally {
    await house.platform.close();
  }
});

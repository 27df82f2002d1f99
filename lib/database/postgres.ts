/** PostgreSQL over the network: a pool for queries, one connection that listens and comes back when it is lost. */
import {createHash} from 'node:crypto';
import {setTimeout as sleep} from 'node:timers/promises';
import {PrismaPg} from '@prisma/adapter-pg';
import type {SqlMigrationAwareDriverAdapterFactory} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import type {Database, NotificationListener} from '#lib/database/database';

const connectionsMax = 10;
const connectTimeoutMs = 10_000;
const reconnectMsMin = 200;
const reconnectMsMax = 10_000;

/**
 * A connection whose break nobody hears must not end the process: where it is lent out between two queries, or given up by
 * the queue, which takes its listeners off before it has closed. The next query on it fails, and says so. Set for every
 * connection of the process, since the queue makes its listening one without asking us.
 */
const emitEvent = pg.Client.prototype.emit;
pg.Client.prototype.emit = function emit(this: pg.Client, event: string | symbol, ...values: unknown[]) {
  if (event === 'error' && this.listenerCount('error') === 0) return false;
  return Reflect.apply(emitEvent, this, [event, ...values]);
};

export async function openPostgres(url: string): Promise<Database> {
  const connectionString = inUtc(url);
  const pool = new pg.Pool({
    connectionString,
    max: connectionsMax,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const place = describe(url);
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw new Error(
      `PostgreSQL at ${place} cannot be reached: ${(error as Error).message}. Check DATABASE_URL and that the server runs.`,
      {cause: error},
    );
  }
  const listener = createConnectionListener(connectionString);
  return {
    kind: 'postgresql',
    place,
    adapter: withWholeScripts(new PrismaPg(pool), pool),
    bossOptions: {connectionString, backend: 'postgres', max: 6},
    query: async (sql, parameters) => (await pool.query<Record<string, unknown>>(sql, parameters)).rows,
    queryKept: async (text, values = []) =>
      (await pool.query<Record<string, unknown>>({name: nameOf(text), text, values})).rows,
    call: async (text, parameters) => {
      const values = parameters as Array<string | null>;
      const {rows} = await pool.query<[string | null]>({
        name: nameOf(text),
        text,
        values,
        rowMode: 'array',
      });
      return rows.map(([value]) => value);
    },
    subscribe: listener.subscribe,
    exclusively: (name, work) => exclusively(pool, name, work),
    close: async () => {
      await listener.close();
      await pool.end();
    },
  };
}

const statementNames = new Map<string, string>();

/** Of a prepared statement: the same text is the same statement, on whichever connection. */
function nameOf(text: string): string {
  const name = statementNames.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32);
  statementNames.set(text, name);
  return name;
}

/** The adapter cuts a script at every semicolon, also within the body of a function; the server takes it whole. */
function withWholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  pool: pg.Pool,
): SqlMigrationAwareDriverAdapterFactory {
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, {
    connect: async () =>
      Object.assign(await connect(), {
        executeScript: async (script: string): Promise<void> => {
          await pool.query(script);
        },
      }),
  });
}

/** A lost connection loses the lock too: what is done under it must bear being done twice. */
async function exclusively<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    return await work();
  } finally {
    // Closing the connection frees the lock, whatever has become of either.
    client.release(true);
  }
}

/** Prisma's adapter writes and reads times without their zone, which is right only in UTC. */
function inUtc(url: string): string {
  const parsed = new URL(url);
  const options = [parsed.searchParams.get('options'), '-c TimeZone=UTC'].filter(Boolean).join(' ');
  parsed.searchParams.set('options', options);
  return parsed.href;
}

function describe(url: string): string {
  const parsed = new URL(url);
  const host = parsed.searchParams.get('host') ?? parsed.host;
  return `${host}${parsed.pathname}`;
}

type ConnectionListener = {readonly subscribe: Database['subscribe']; readonly close: () => Promise<void>};

/** Holds at most one connection, from the first subscription on. */
function createConnectionListener(connectionString: string): ConnectionListener {
  const listeners = new Map<string, Set<NotificationListener>>();
  let client: pg.Client | undefined;
  let connecting: Promise<void> | undefined;
  let closed = false;

  const connect = async (): Promise<void> => {
    for (let waitMs = reconnectMsMin; !closed; waitMs = Math.min(waitMs * 2, reconnectMsMax)) {
      const next = new pg.Client({
        connectionString,
        keepAlive: true,
        connectionTimeoutMillis: connectTimeoutMs,
      });
      let lost = false;
      const onLost = (): void => {
        if (lost) return;
        lost = true;
        if (client === next) client = undefined;
        next.removeAllListeners('end');
        void next.end().catch(() => {});
        if (!closed && connecting === undefined) reconnect();
      };
      next.on('error', onLost);
      next.on('end', onLost);
      next.on('notification', ({channel, payload}) => {
        for (const listener of listeners.get(channel) ?? []) listener(payload);
      });
      try {
        await next.connect();
        for (const channel of listeners.keys()) await next.query(`LISTEN "${channel}"`);
        if (lost) throw new Error('lost while subscribing');
        client = next;
        return;
      } catch {
        lost = true;
        void next.end().catch(() => {});
        await sleep(waitMs);
      }
    }
  };
  const reconnect = (): void => {
    connecting = connect().finally(() => {
      connecting = undefined;
    });
    void connecting.then(() => {
      for (const heard of listeners.values()) for (const listener of heard) listener(undefined);
    });
  };

  return {
    subscribe: async (channel, listener) => {
      const known = listeners.get(channel);
      listeners.set(channel, (known ?? new Set()).add(listener));
      if (client === undefined) {
        if (connecting === undefined) reconnect();
        await connecting;
      } else if (known === undefined) {
        await client.query(`LISTEN "${channel}"`);
      }
      return async () => {
        listeners.get(channel)?.delete(listener);
      };
    },
    close: async () => {
      closed = true;
      await client?.end().catch(() => {});
    },
  };
}

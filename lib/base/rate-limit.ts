/**
 * Counts what one key may do within a time: in a database that several servers share, or, where there is none, in this
 * process's memory.
 */
import {createHash} from 'node:crypto';
import {RateLimiterMemory, RateLimiterPostgres, RateLimiterRes} from 'rate-limiter-flexible';
import {err, ok, type Result} from '#lib/base/result';

/** Where servers count together: a table with `key`, `points` and `expire`, asked in PostgreSQL's SQL. */
export type SharedCounts = {
  readonly table: string;
  readonly query: (sql: string, parameters: unknown[]) => Promise<readonly unknown[]>;
};

/** Of a running process; no `counts`: it counts alone. */
export type Counting = {readonly counts?: SharedCounts};

export type RateLimit = {
  /** Uses one of the key's tries, or says when there will be one. `action` completes "Too many …". */
  readonly take: (counting: Counting, key: string) => Promise<Result<void>>;
  /** Gives the key all its tries back. */
  readonly reset: (counting: Counting, key: string) => Promise<void>;
  /** Gives the key one try back. */
  readonly giveBack: (counting: Counting, key: string) => Promise<void>;
};

export type RateLimitOptions = {
  readonly action: string;
  /** Tells limits of one action apart that allow the same; never shown. */
  readonly kind?: string;
  readonly triesMax: number;
  readonly windowS: number;
};

export function createRateLimit({action, kind, triesMax, windowS}: RateLimitOptions): RateLimit {
  const options = {points: triesMax, duration: windowS};
  let made:
    | {readonly counts?: SharedCounts; readonly limiter: RateLimiterMemory | RateLimiterPostgres}
    | undefined;
  const limiterFor = ({counts}: Counting): RateLimiterMemory | RateLimiterPostgres => {
    if (made === undefined || made.counts !== counts) {
      const limiter =
        counts === undefined
          ? new RateLimiterMemory(options)
          : shared(counts, [action, kind].filter(Boolean).join(' '), options);
      made = {counts, limiter};
    }
    return made.limiter;
  };
  return {
    take: async (counting, key) => {
      try {
        await limiterFor(counting).consume(digest(key));
        return ok(undefined);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        const retryAfterS = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
        return err({
          kind: 'too-many',
          retryAfterS,
          message: `Too many ${action}. Wait ${inWords(retryAfterS)} and try again.`,
        });
      }
    },
    reset: async (counting, key) => {
      await limiterFor(counting).delete(digest(key));
    },
    giveBack: async (counting, key) => {
      await limiterFor(counting).reward(digest(key));
    },
  };
}

function shared(
  {table, query}: SharedCounts,
  action: string,
  options: {readonly points: number; readonly duration: number},
): RateLimiterPostgres {
  const client = {
    query: async ({text, values}: {text: string; values: unknown[]}) => ({rows: await query(text, values)}),
  };
  return new RateLimiterPostgres({
    ...options,
    storeClient: client,
    storeType: 'client',
    tableName: table,
    tableCreated: true,
    // Limits that share an action differ in what they allow; theirs are not each other's counts.
    keyPrefix: `${action} ${options.points}/${options.duration}`,
  });
}

/** Of one length whatever the key, and telling nobody's address or email. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

function inWords(seconds: number): string {
  if (seconds === 1) return 'a second';
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

/** Counts what one key may do within a time, in this process's memory. Two servers count apart. */
import {RateLimiterMemory, RateLimiterRes} from 'rate-limiter-flexible';
import {err, ok, type Result} from '#lib/base/result';

export type RateLimit = {
  /** Uses one of the key's tries, or says when there will be one. `action` completes "Too many …". */
  readonly take: (key: string) => Promise<Result<void>>;
  /** Gives the key all its tries back. */
  readonly reset: (key: string) => Promise<void>;
};

export function createRateLimit(options: {
  readonly action: string;
  readonly triesMax: number;
  readonly windowS: number;
}): RateLimit {
  const {action, triesMax, windowS} = options;
  const limiter = new RateLimiterMemory({points: triesMax, duration: windowS});
  return {
    take: async (key) => {
      try {
        await limiter.consume(key);
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
    reset: async (key) => {
      await limiter.delete(key);
    },
  };
}

function inWords(seconds: number): string {
  if (seconds === 1) return 'a second';
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

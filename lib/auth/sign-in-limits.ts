/**
 * How often a password may be tried. What one place does to an account is counted apart from what others do, so that
 * nobody is locked out by someone elsewhere; a browser that signed in before has tries of its own, which nobody else can
 * use up. Over all places there is a bound as well, which a guesser with many addresses meets.
 */
import {type Counting, createRateLimit, type RateLimit, type RateLimitOptions} from '#lib/base/rate-limit';
import {ok, type Result} from '#lib/base/result';

const action = 'attempts to sign in';
const windowS = 15 * 60;

export const signInTriesMax = {
  /** Of a known browser at one of its accounts. */
  device: 10,
  /** Of one place at one account. */
  placeAndAccount: 10,
  /** Of one place, at all accounts: a class behind one address that mistypes. */
  place: 100,
  /** At one account, from all places: twenty places that guess do not lock out the twenty-first. */
  account: 250,
};

export type SignInTry = {
  /** The e-mail address, lower-cased. */
  readonly account: string;
  /** As `placeOf` gives it (lib/http/forwarded.ts). */
  readonly place: string;
  /** A browser that signed in to this account before, and whose sign-in still counts. */
  readonly device?: string;
};

export type SignInLimits = {
  /** Counts one try, or says when there will be one. The function gives it back: to be called when the password was right. */
  readonly take: (counting: Counting, asked: SignInTry) => Promise<Result<() => Promise<void>>>;
};

export function createSignInLimits(
  make: (options: RateLimitOptions) => RateLimit = createRateLimit,
): SignInLimits {
  const limitOf = (triesMax: number, kind: string) => make({action, kind, triesMax, windowS});
  const device = limitOf(signInTriesMax.device, 'device');
  const both = limitOf(signInTriesMax.placeAndAccount, 'place and account');
  const place = limitOf(signInTriesMax.place, 'place');
  const account = limitOf(signInTriesMax.account, 'account');
  return {
    take: async (counting, asked) => {
      if (asked.device !== undefined) {
        const key = `${asked.device} ${asked.account}`;
        if ((await device.take(counting, key)).ok) return ok(() => device.reset(counting, key));
      }
      const pair = `${asked.place} ${asked.account}`;
      // In this order, up to the first that refuses: what is refused for the pair uses up nothing of the others, so that one
      // place can take no more than its few of what all places share, nor of what its neighbours share.
      for (const [limit, key] of [
        [both, pair],
        [place, asked.place],
        [account, asked.account],
      ] as const) {
        const taken = await limit.take(counting, key);
        if (!taken.ok) return taken;
      }
      return ok(async () => {
        await both.reset(counting, pair);
        await place.giveBack(counting, asked.place);
        await account.giveBack(counting, asked.account);
      });
    },
  };
}

/**
 * Takes submissions out of the line, a few at once, for as long as there are some. A submission's row is its own job: its
 * claim says who grades it, and lapses when whoever made it gives no sign of life. It knows nothing of grading.
 *
 * A notification of each new submission makes it read the line once; it also reads by itself, in case one was lost.
 */
import {claimKeptS, lineLookS, lostClaimsS} from '#lib/base/limits';
import type {Data} from '#lib/data/client';
import {type Claim, keepClaims, requeueLost, takeSubmission} from '#lib/data/grading';
import {lineChannel} from '#lib/data/submission-channel';
import type {Database} from '#lib/database/database';

export type LineOptions = {
  readonly data: Data;
  readonly database: Pick<Database, 'subscribe'>;
  readonly atOnce: number;
  /** Resolves when the submission is graded or given back. A rejection leaves the claim to lapse. */
  readonly grade: (claim: Claim) => Promise<void>;
  readonly onError: (error: unknown) => void;
};

export type Line = {
  /** Takes nothing more, and waits so long for what is in hand. */
  readonly stop: (msMax: number) => Promise<void>;
};

export async function workOnLine({data, database, atOnce, grade, onError}: LineOptions): Promise<Line> {
  const inHand = new Map<Claim, Promise<void>>();
  /** Workers that take or grade. */
  let busy = 0;
  /** Notifications that it has not followed yet. */
  let notified = 0;
  /** Submissions may wait whose notification was lost: read until the line is empty. */
  let isUnsure = true;
  let isStopped = false;

  const look = (): void => {
    while (!isStopped && busy < atOnce && (notified > 0 || isUnsure)) {
      notified = Math.max(0, notified - 1);
      busy += 1;
      void takeOne().finally(() => {
        busy -= 1;
        look();
      });
    }
  };

  const takeOne = async (): Promise<void> => {
    const wasUnsure = isUnsure;
    isUnsure = false;
    let claim: Claim | undefined;
    try {
      claim = await takeSubmission(data);
    } catch (error) {
      onError(error);
    }
    if (claim === undefined) return;
    const grading = grade(claim).catch(onError);
    inHand.set(claim, grading);
    if (wasUnsure) {
      isUnsure = true;
      look();
    }
    await grading;
    inHand.delete(claim);
  };

  const unsubscribe = await database.subscribe(lineChannel, (payload) => {
    if (payload === undefined) isUnsure = true;
    else notified += 1;
    look();
  });
  const every = (seconds: number, work: () => Promise<unknown>): NodeJS.Timeout =>
    setInterval(() => void work().catch(onError), seconds * 1000);
  const timers = [
    every(lineLookS, async () => {
      isUnsure = true;
      look();
    }),
    every(claimKeptS, async () => {
      if (inHand.size > 0) await keepClaims(data, [...inHand.keys()]);
    }),
    every(lostClaimsS, () => requeueLost(data, {all: false})),
  ];
  look();
  return {
    stop: async (msMax) => {
      isStopped = true;
      for (const timer of timers) clearInterval(timer);
      await unsubscribe();
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, msMax);
      await Promise.race([Promise.allSettled(inHand.values()), late.promise]);
      clearTimeout(timer);
    },
  };
}

/**
 * Gathers results of cases and writes them together, so that a fast submission costs no write but its verdict. The first
 * write also tells that it is being judged, results or not.
 */
import {caseFlushMs} from '#lib/base/limits';
import type {Data} from '#lib/data/client';
import {addCases, type Claim, type NumberedCase} from '#lib/data/judging';
import type {PreparedCase} from '#lib/exercises/exercise';
import type {CaseResult} from '#lib/verdict/grade';

export type CaseCollector = {
  readonly add: (result: CaseResult) => void;
  /** Forgets what is not written yet, since the verdict carries every case, and waits for a write in progress. */
  readonly stop: () => Promise<void>;
};

export function collectCases(
  data: Data,
  claim: Claim,
  cases: readonly PreparedCase[],
  log: (message: string, error?: unknown) => void,
): CaseCollector {
  const ordinals = new Map(cases.map(({id}, ordinal) => [id, ordinal]));
  /** At most one result of each case. */
  let waiting = new Map<string, NumberedCase>();
  let writing = Promise.resolve();
  let stopped = false;

  const flush = (): void => {
    timer = undefined;
    const batch = [...waiting.values()];
    waiting = new Map();
    writing = writing.then(async () => {
      if (stopped) return;
      try {
        // Lost to another attempt: it writes from now on.
        if (!(await addCases(data, claim, batch))) stopped = true;
      } catch (error) {
        // Only the progress shown suffers: the verdict comes with every case.
        log(`submission ${claim.id}: results so far were not written`, error);
      }
    });
  };

  let timer: NodeJS.Timeout | undefined = setTimeout(flush, caseFlushMs);
  return {
    add: (result) => {
      const ordinal = ordinals.get(result.id);
      if (stopped || ordinal === undefined) return;
      waiting.set(result.id, {...result, ordinal});
      timer ??= setTimeout(flush, caseFlushMs);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await writing;
    },
  };
}

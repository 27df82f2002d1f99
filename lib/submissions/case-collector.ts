/**
 * Gathers results of cases and writes them together, so that a fast submission costs no write but its verdict. The first
 * write also tells that it is being graded, results or not. Samples are written as they come; hidden cases at a slow beat,
 * so that what changes tells little of how long any one of them took.
 */
import {caseFlushMs, progressTellMs} from '#lib/base/limits';
import type {Data} from '#lib/data/client';
import {addCases, type Claim, type NumberedCase} from '#lib/data/grading';
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
  const places = new Map(cases.map(({id, sample}, ordinal) => [id, {ordinal, sample}]));
  /** At most one result of each case. */
  const samples = new Map<string, NumberedCase>();
  const hidden = new Map<string, NumberedCase>();
  let writing = Promise.resolve();
  let stopped = false;

  const write = (results: Map<string, NumberedCase>): void => {
    const batch = [...results.values()];
    results.clear();
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
  const writeSamples = (): void => {
    timer = undefined;
    write(samples);
  };

  let timer: NodeJS.Timeout | undefined = setTimeout(writeSamples, caseFlushMs);
  const beat = setInterval(() => {
    if (hidden.size > 0) write(hidden);
  }, progressTellMs);
  return {
    add: (result) => {
      const place = places.get(result.id);
      if (stopped || place === undefined) return;
      (place.sample ? samples : hidden).set(result.id, {...result, ordinal: place.ordinal});
      if (place.sample) timer ??= setTimeout(writeSamples, caseFlushMs);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      clearInterval(beat);
      await writing;
    },
  };
}

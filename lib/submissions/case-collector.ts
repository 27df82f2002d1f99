/**
 * Gathers results of cases and writes them together, so that a fast submission costs no write but its verdict. The first
 * write also tells that it is being graded, results or not. Samples are written as they come; hidden cases at a slow beat,
 * so that what changes tells little of how long any one of them took.
 */
import {caseFlushMs, progressTellMs} from '#lib/base/limits';
import type {Data} from '#lib/data/client';
import {addCases, type Claim} from '#lib/data/grading';
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
  /** At most one result of each case; those that may be written, and those of hidden cases that wait for the beat. */
  const shown = new Map<string, CaseResult>();
  const hidden = new Map<string, CaseResult>();
  let writing = Promise.resolve();
  let stopped = false;

  const write = (): void => {
    const batch = [...shown.values()].sort((a, b) => placeOf(a) - placeOf(b));
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
  const placeOf = ({id}: CaseResult): number => places.get(id)?.ordinal ?? 0;
  const writeSamples = (): void => {
    timer = undefined;
    write();
  };

  let timer: NodeJS.Timeout | undefined = setTimeout(writeSamples, caseFlushMs);
  const beat = setInterval(() => {
    if (hidden.size === 0) return;
    for (const [id, result] of hidden) shown.set(id, result);
    hidden.clear();
    write();
  }, progressTellMs);
  return {
    add: (result) => {
      const place = places.get(result.id);
      if (stopped || place === undefined) return;
      (place.sample ? shown : hidden).set(result.id, result);
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

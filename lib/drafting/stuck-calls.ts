/**
 * Ends a proof whose own code runs into its time limit again and again: each time costs the only place for proofs as long as
 * an honest proof takes. Counts what failed after a long time, whichever part of the package it was.
 */
import {proofStuckMax, proofStuckMs} from '#lib/base/limits';
import type {Grader} from '#lib/grader/grader';

export class Stuck extends Error {
  override readonly name = 'Stuck';
  override readonly message =
    `runs into its time limit: ${proofStuckMax} times its own code failed after more than ${proofStuckMs / 1000} seconds. Mend cases.ts, check.ts or the reference`;
}

/** The same grader, which rejects with `Stuck` once that has happened, and from then on. `now`: in milliseconds. */
export function endWhenStuck(grader: Grader, now: () => number = () => performance.now()): Grader {
  let stuck = 0;
  const watch = async <T>(work: () => Promise<T>, hasFailed: (result: T) => boolean): Promise<T> => {
    if (stuck >= proofStuckMax) throw new Stuck();
    const from = now();
    const result = await work();
    if (hasFailed(result) && now() - from > proofStuckMs) stuck += 1;
    if (stuck >= proofStuckMax) throw new Stuck();
    return result;
  };
  const someFailed = (answers: ReadonlyArray<{readonly kind: string}>) =>
    answers.some(({kind}) => kind === 'failed');
  return {
    ...grader,
    grade: (request, onCase) =>
      watch(
        () => grader.grade(request, onCase),
        ({verdict}) => verdict === 'grader-fault',
      ),
    author: {
      evaluate: (request) => watch(() => grader.author.evaluate(request), someFailed),
      runReference: (request) => watch(() => grader.author.runReference(request), someFailed),
    },
  };
}

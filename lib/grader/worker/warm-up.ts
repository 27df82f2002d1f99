/**
 * Runs a small program a few times through everything that a job goes through, so that the first candidate does not
 * pay for compiling the grader, and everything that is loaded on demand is loaded before the worker hardens.
 */
import {isolateMemoryMb} from '#lib/grader/limits';
import {doCandidateJob} from '#lib/grader/worker/job';
import type {Realm} from '#lib/grader/worker/realm';

const source = `
class Pair { constructor(left, right) { this.left = left; this.right = right; } }
function sum(items) {
  let total = 0;
  for (const item of items) { total += item; }
  try { [...items].map((x) => x * 2).sort((a, b) => a - b); } catch (error) { total = -1; }
  const seen = new Map(items.map((item, i) => [item, i]));
  while (total > 1000 && seen.size > 0) total -= 1;
  return new Pair(total, undefined.left);
}
module.exports = {sum};
`;
const rounds = 6;

export function warmUp(createRealm: (memoryMbMax: number) => Realm): void {
  for (let round = 0; round < rounds; round++) {
    const realm = createRealm(isolateMemoryMb);
    const job = {
      type: 'candidate',
      kind: 'function',
      name: 'sum',
      language: round % 2 === 0 ? 'javascript' : 'typescript',
      source,
      seed: round,
      memoryMbMax: isolateMemoryMb,
      outputCharactersMax: 1000,
      consoleCharactersMax: 0,
      consoleLinesMax: 0,
      optionsJson: '{}',
      cases: [{inputJson: '[[3,1,2]]', operationsMax: 10_000}],
    } as const;
    doCandidateJob({...job, cases: [...job.cases]}, realm, () => {});
    realm.dispose();
  }
}

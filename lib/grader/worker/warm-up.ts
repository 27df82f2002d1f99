/**
 * Runs a small program a few times through everything that a job goes through, so that no candidate pays for compiling
 * the grader, and everything that is loaded on demand is loaded before the worker hardens.
 */
import {assert} from '#lib/base/assert';
import {isolateMemoryMb} from '#lib/grader/limits';
import {doCandidateJob} from '#lib/grader/worker/job';
import type {Realm} from '#lib/grader/worker/realm';
import {compilers} from '#lib/languages/compilers';

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
const operationsMax = 10_000;
const charactersMax = 10_000;

/** Each kind finds what it calls in the same program; the exchange is compiled before a candidate's first case. */
const firstCases = [
  {kind: 'function', name: 'sum', options: '{}', input: '[[3,1,2]]'},
  {
    kind: 'class',
    name: 'Tally',
    options: '{"voidMethods":{"clear":true}}',
    input: '{"construct":[],"calls":[["add","a"],["add","b"],["clear"],["read"],["fail"]]}',
  },
];
const firstSource = `${source}
class Tally {
  constructor() { this.seen = new Set(); }
  add(text) { this.seen.add(text); return this.seen.size > 1; }
  clear() { this.seen.clear(); }
  read() { return {sizes: [this.seen.size, 0.5, -0], text: 'x', none: null, missing: undefined}; }
  fail() { throw new TypeError('on purpose'); }
}
module.exports = {sum, Tally};
`;

/** For the first realm, whose compiled functions all later realms share. */
export function warmRealm(realm: Realm): void {
  const compiled = compilers.javascript(firstSource, 'none');
  assert(compiled.ok, 'the program that warms a realm does not compile');
  realm.load(compiled.program);
  for (const {kind, name, options, input} of firstCases) {
    realm.runCase([kind, name, operationsMax, 0, charactersMax, 0, 0, options, input, true]);
  }
}

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
      outputCharactersMax: charactersMax,
      consoleCharactersMax: 0,
      consoleLinesMax: 0,
      optionsJson: '{}',
      cases: [{inputJson: '[[3,1,2]]', operationsMax}],
    } as const;
    doCandidateJob({...job, cases: [...job.cases]}, realm, () => {});
    realm.dispose();
  }
}

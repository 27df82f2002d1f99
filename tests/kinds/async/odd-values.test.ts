/** Checkers of async and simulated exercises meet values of any type: none is a fault of ours, none is shown as the protocol writes it. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Arena, openArena} from '../../hostile/arena.ts';
import {submissionOf} from '../../support/packages.ts';

const odd = {
  'a big integer': '1n',
  'a function': 'function () {}',
  'a symbol': "Symbol('a')",
  'a cycle': '(() => { const a = []; a.push(a); return a; })()',
  'an object that is no text': '{toString: 1, valueOf: 1}',
  'a Map': 'new Map([[1, 2n]])',
};
/** What of an exercise's own solution is replaced: its answers, or what it hands to what it was given. */
const programs: Readonly<Record<string, (value: string) => string>> = {
  'loading-cache': (value) =>
    `class LoadingCache { constructor(load) { this.load = load; } async get(key) { const it = (this.at ??= this.load(key)); await it; return ${value}; } invalidate() {} }`,
  'loading-cache, thrown': (value) =>
    `class LoadingCache { constructor(load) { this.load = load; } async get(key) { const it = (this.at ??= this.load(key)); await it; throw ${value}; } invalidate() {} }`,
  'loading-cache, asked for': (value) =>
    `class LoadingCache { constructor(load) { this.load = load; } async get(key) { await this.load(${value}); await this.load(key); } invalidate() {} }`,
  'job-queue, thrown': (value) =>
    `${submissionOf('job-queue', 'accepted')}\n{ const P = JobQueue.prototype; for (const name of Object.getOwnPropertyNames(P)) { if (name === 'constructor') continue; const method = P[name]; P[name] = function (...args) { method.apply(this, args); throw ${value}; }; } }`,
  semaphore: (value) =>
    `${submissionOf('semaphore', 'accepted')}\n{ const run = Semaphore.prototype.run; Semaphore.prototype.run = async function (...args) { await run.apply(this, args); return ${value}; }; }`,
  'session-manager': (value) =>
    `${submissionOf('session-manager', 'accepted')}\n{ const userOf = SessionManager.prototype.userOf; SessionManager.prototype.userOf = async function (...args) { await userOf.apply(this, args); return ${value}; }; }`,
  'atomic-counter': (value) =>
    `${submissionOf('atomic-counter', 'accepted')}\n{ const read = AtomicCounter.prototype.read; AtomicCounter.prototype.read = async function (...args) { await read.apply(this, args); return ${value}; }; }`,
  'batch-processor': (value) =>
    `${submissionOf('batch-processor', 'accepted').replace('function processInBatches', 'function honest')}\nasync function processInBatches(source, size, handle) { return honest(source, size, () => handle(${value})); }`,
  'gossip-counter': (value) => `class CounterNode { add() {} total() { return ${value}; } }`,
};

let arena: Arena;
beforeAll(async () => {
  arena = await openArena({concurrency: 2, cpuMsMaxPerCase: 1000});
});
afterAll(() => arena.close());

test.each(Object.keys(programs))('%s judges values of any type', async (program) => {
  const exercise = await arena.prepare(program.split(',')[0]!);
  for (const [name, value] of Object.entries(odd)) {
    const grade = await arena.grade(exercise, {language: 'javascript', source: programs[program]!(value)});
    expect([name, grade.verdict, grade.message]).toEqual([
      name,
      expect.stringMatching(/^(wrong-answer|runtime-error)$/),
      expect.not.stringMatching(/opaque|"\$"|\[object/),
    ]);
  }
});

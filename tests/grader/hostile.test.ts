/** Programs that mean harm: each gets its verdict, and the same pool goes on grading. */
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {Grade} from '#lib/verdict/grade';
import {sumExercise} from './exercises';

const right = 'function sum(numbers) { let total = 0; for (const n of numbers) total += n; return total; }';
/** Three cases are enough where each costs seconds. */
const few = sumExercise({cases: sumExercise().cases.slice(0, 3)});
let grader: Grader;

beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

function grade(source: string, exercise = few): Promise<Grade> {
  return grader.grade({exercise, language: 'javascript', source, seed: 1});
}

test.each<[string, string, Grade['verdict']]>([
  ['an endless loop', 'function sum() { for (;;); }', 'time-limit'],
  ['endless recursion', 'function sum(a) { return sum(a) + 1; }', 'runtime-error'],
  ['a limit that is caught', 'function sum() { for (;;) try { for (;;); } catch { } }', 'time-limit'],
  [
    'a limit that finally swallows',
    'function sum() { try { for (;;); } finally { return 0; } }',
    'time-limit',
  ],
  ['a limit inside a sort', 'function sum() { [2, 1].sort(() => { for (;;); }); }', 'time-limit'],
  [
    'an endless generator',
    'function sum() { return [...(function* () { for (;;) yield 1; })()]; }',
    'time-limit',
  ],
  [
    'an array-like of 2^53',
    'function sum() { return [].includes.call({length: 2 ** 53 - 1}, 1); }',
    'time-limit',
  ],
  ['a vast fill', 'function sum() { return Array(2 ** 32 - 1).fill(0); }', 'time-limit'],
  ['a regular expression', 'function sum() { return /^(a+)+$/.test("a".repeat(60) + "b"); }', 'time-limit'],
  [
    'an error with an endless message',
    'function sum() { throw {get message() { for (;;); }}; }',
    'runtime-error',
  ],
  ['a getter that never ends', 'function sum() { return {get x() { for (;;); }}; }', 'time-limit'],
  [
    'a memory bomb',
    'function sum(n) { const all = []; for (;;) all.push({a: 1.5 * n.length, b: {}, c: {}, d: [], e: {}, f: [], g: {}, h: []}); }',
    'memory-limit',
  ],
  [
    'resizable buffers, which no heap counts',
    'function sum() { const all = []; for (;;) { const b = new ArrayBuffer(1e6, {maxByteLength: 1e9}); b.resize(1e8); const v = new Uint8Array(b); for (let i = 0; i < 1e8; i += 4096) v[i] = 1; all.push(b); } }',
    'memory-limit',
  ],
  [
    'a buffer that is larger than any heap, once it is resized',
    'function sum() { return new ArrayBuffer(1, {maxByteLength: 2 ** 32}).resize(2 ** 26 + 1); }',
    'memory-limit',
  ],
  ['an output flood', 'function sum() { return "x".repeat(5e6); }', 'output-limit'],
  [
    'an output of shared parts',
    'function sum() { let a = [1]; for (let i = 0; i < 40; i++) a = [a, a]; return a; }',
    'output-limit',
  ],
  ['a console flood', 'function sum() { for (;;) console.log("x".repeat(1000)); }', 'time-limit'],
  ['a cyclic result', 'function sum() { const a = []; a.push(a); return a; }', 'wrong-answer'],
  ['a proxy as result', 'function sum() { return new Proxy([], {get() { throw 1; }}); }', 'runtime-error'],
  ['eval in disguise', 'function sum() { return (0, eval)("1"); }', 'runtime-error'],
  [
    'a function made of text',
    'function sum() { return (() => {}).constructor("return 1")(); }',
    'runtime-error',
  ],
  [
    'a generator made of text',
    'function sum() { return Object.getPrototypeOf(function* () {}).constructor("yield 1")(); }',
    'runtime-error',
  ],
  ['WebAssembly', 'function sum() { return new WebAssembly.Memory({initial: 1}); }', 'runtime-error'],
  ['endless work at the top level', 'for (;;); function sum() {}', 'time-limit'],
])('%s', async (_, source, verdict) => {
  const result = await grade(source);
  expect({verdict: result.verdict, message: result.message}).toMatchObject({verdict});
  expect((await grade(right)).verdict).toBe('accepted');
});

test.each([
  ['direct eval', 'function sum() { return eval("1"); }'],
  ['new Function', 'function sum() { return new Function("return 1")(); }'],
  ['with', 'function sum(a) { with (a) { return length; } }'],
  ['an import', 'import fs from "node:fs"; export function sum() {}'],
  ['a dynamic import', 'function sum() { return import("node:fs"); }'],
  ['parentheses without end', `function sum() { return ${'('.repeat(40_000)}`],
])('%s is refused with a sentence', async (_, source) => {
  const result = await grade(source);
  expect(result.verdict).toBe('compile-error');
  expect(result.message).toMatch(/\(line \d+\)$/);
  expect(result.diagnostics).toHaveLength(1);
});

test.each([
  ['JSON.stringify', 'JSON.stringify = () => "0";'],
  ['Array.prototype', 'Array.prototype.push = Array.prototype.slice = Array.prototype.map = () => [];'],
  [
    'setters on Object.prototype',
    'Object.defineProperty(Object.prototype, "value", {configurable: true, set() {}, get() { return 0; }});',
  ],
  [
    'setters on Array.prototype',
    'Object.defineProperty(Array.prototype, 0, {configurable: true, set() {}, get() { return 0; }});',
  ],
  ['Symbol.iterator', 'Array.prototype[Symbol.iterator] = function* () {};'],
  ['Object.is and Reflect', 'Object.is = () => true; Reflect.apply = () => 0;'],
  ['Function.prototype.call', 'Function.prototype.call = Function.prototype.bind = () => () => 0;'],
])('changing %s does not make a wrong answer right', async (_, tampering) => {
  const result = await grade(`${tampering}\nfunction sum() { return -12345; }`);
  expect(result.verdict).toBe('wrong-answer');
  expect(result.cases.map(({verdict}) => verdict)).not.toContain('accepted');
});

test('nothing of the meter can be reached by name', async () => {
  const source = `function sum(numbers) {
    const text = sum.toString();
    const names = text.match(/[$]w[A-Z]/g) ?? [];
    for (const name of names) if (globalThis[name] !== undefined) return 'reached';
    const frames = [sum.caller, sum.arguments?.callee?.caller];
    return frames.some((frame) => frame) ? 'reached' : numbers.reduce((a, b) => a + b, 0);
  }`;
  expect((await grade(source)).verdict).toBe('accepted');
});

test('a promise is named as what it is', async () => {
  const result = await grade('async function sum() { return 0; }');
  expect(result.message).toBe('sum([]) returned a Promise, expected 0.');
});

test('the built-ins look native', async () => {
  const source = `function sum(numbers) {
    const odd = [[].includes, [].sort, ''.slice, Array.from, Date, Math.random, console.log, (() => {}).toString]
      .filter((f) => !Function.prototype.toString.call(f).includes('[native code]'));
    if (odd.length > 0) return odd.map((f) => f.name);
    if ([].indexOf.length !== 1 || [].indexOf.name !== 'indexOf' || 'prototype' in [].indexOf) return 'shape';
    return numbers.reduce((a, b) => a + b, 0);
  }`;
  expect(await grade(source)).toMatchObject({verdict: 'accepted'});
});

test('a worker killed in the middle of a job costs nothing but time', async () => {
  const cases = few.cases.map((one) => ({...one, operationsMax: 2_000_000_000}));
  // Slow for the last stored case alone: a right answer is tried with hundreds of fresh inputs afterwards.
  const source = `function sum(numbers) {
    let n = 0;
    if (JSON.stringify([numbers]) === '${cases.at(-1)!.inputJson}') for (let i = 0; i < 1.5e8; i++) n += i % 3;
    let t = 0; for (const x of numbers) t += x; return t;
  }`;
  const judging = grade(source, sumExercise({cases}));
  const worker = await vi.waitUntil(() => grader.status().workers.find(({state}) => state === 'busy'), {
    timeout: 60_000,
    interval: 5,
  });
  process.kill(worker.pid, 'SIGKILL');
  expect(await judging).toMatchObject({verdict: 'accepted', score: 100});
});

test('after two kills the cases that are left are left out', async () => {
  const result = await grade(
    'function sum() { return /^(a+)+$/.test("a".repeat(60) + "b"); }',
    sumExercise(),
  );
  expect(result.verdict).toBe('time-limit');
  expect(result.cases).toHaveLength(1);
  expect(result.casesTotal).toBe(20);
  expect(result.message).toBe('More than the 2.2 s of processor time allowed for one input.');
});

test('Math.random and the clock are the same for everyone', async () => {
  const source =
    'const now = Date.now();\nfunction sum() { return [Math.random(), now, new Date().getTime(), new Date(5).getTime()]; }';
  const actual = async (): Promise<string | undefined> => (await grade(source)).counterexample?.actualText;
  const first = await actual();
  expect(first).toMatch(/^\[0\.\d+, 1704067200000, 1704067200000, 5\]$/);
  expect(await actual()).toBe(first);
});

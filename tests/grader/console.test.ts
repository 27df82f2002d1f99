/** The candidate's console against Node's own, on programs that are made up. */
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {sumExercise} from './exercises';
import {printedHere, printsAsNode} from './printed';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

test('what is printed is what Node prints', async () => {
  // The soak tries two thousand, of another seed.
  await fc.assert(printsAsNode(grader), {numRuns: 60, seed: 1});
});

/** Node's methods, but those that need streams or are another console. */
const methods = Object.entries(console)
  .filter(([name, value]) => typeof value === 'function' && name !== 'Console')
  .map(([name]) => name);

test('every method of the console of Node is there', async () => {
  const calls = methods.map(
    (name) => `if (typeof console.${name} !== 'function') console.log(${JSON.stringify(name)});`,
  );
  expect(await printedHere(grader, [...calls, 'console.log("end")'])).toBe('end\n');
});

async function printedBefore(rest: string): Promise<{text: string; outcome: unknown}> {
  const source = `function sum() { console.log('first', {a: 1}); console.log('😀 second'); ${rest} }`;
  const inputs = [{id: 'a', inputJson: '[[]]'}];
  const limits = {operationsFactor: 10, operationsMin: 20_000_000, memoryMbMax: 64};
  const exercise = sumExercise({limits});
  const {cases} = await grader.run({exercise, language: 'javascript', source, inputs});
  return {text: cases[0]!.consoleText, outcome: cases[0]!.outcome};
}

test.each([
  ['processor time', '/(x+x+)+y/.test("x".repeat(40) + "!");', 'time-limit'],
  ['the heap of the isolate', 'const kept = []; for (;;) kept.push({length: kept.length});', 'memory-limit'],
  [
    'memory that no heap counts',
    'const kept = []; for (;;) kept.push(new Uint8Array(50_000_000).fill(1));',
    'memory-limit',
  ],
  ['operations', 'for (;;);', 'time-limit'],
  ['output', 'return "x".repeat(9_000_000);', 'output-limit'],
  ['an exception', 'throw new Error("no");', 'runtime-error'],
  ['recursion', '(function f() { f(); })();', 'runtime-error'],
] as const)('what was printed before a program was ended by %s is shown', async (_by, rest, verdict) => {
  const {text, outcome} = await printedBefore(rest);
  expect(text).toBe('first { a: 1 }\n😀 second\n');
  expect(outcome).toMatchObject({kind: 'failed', verdict});
});

test('printing large values again and again is cut, and ends within its operations', async () => {
  const source = `function sum() {
    const rows = Array.from({length: 100}, (_, i) => ({i, list: [i, i, i]}));
    for (let i = 0; i < 900; i++) console.dir(rows, {maxStringLength: 1});
    return 0;
  }`;
  const run = {
    exercise: sumExercise(),
    language: 'javascript',
    source,
    inputs: [{id: 'a', inputJson: '[[]]'}],
  } as const;
  const {cases} = await grader.run(run);
  expect(cases[0]).toMatchObject({outcome: {kind: 'returned'}, consoleTruncated: true});
});

test('what is printed is cut at its bounds between characters, and said to be', async () => {
  const source =
    "function sum() { for (let i = 0; i < 40_000; i++) console.log('😀'.repeat(20)); return 0; }";
  const run = {
    exercise: sumExercise(),
    language: 'javascript',
    source,
    inputs: [{id: 'a', inputJson: '[[]]'}],
  } as const;
  const {cases} = await grader.run(run);
  expect(cases[0]!.consoleTruncated).toBe(true);
  expect(cases[0]!.consoleText.isWellFormed()).toBe(true);
  expect(cases[0]!.consoleText.length).toBeGreaterThan(30_000);
});

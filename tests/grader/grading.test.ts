import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import type {Grade} from '#lib/verdict/grade';
import {gradeExplained} from '../support/grade-explained';
import {counterExercise, sumExercise} from './exercises';

const right = 'function sum(numbers) { let total = 0; for (const n of numbers) total += n; return total; }';
let grader: Grader;

beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
});
afterAll(() => grader.close());

function grade(source: string, exercise = sumExercise(), seed = 1): Promise<Grade> {
  return gradeExplained(grader, {exercise, language: 'javascript', source, seed});
}

test('a right solution is accepted, with every case in the order of the package', async () => {
  const heard: string[] = [];
  const exercise = sumExercise();
  const result = await grader.grade({exercise, language: 'javascript', source: right, seed: 3}, ({id}) =>
    heard.push(id),
  );
  expect(result).toMatchObject({verdict: 'accepted', score: 100, casesTotal: 20, diagnostics: []});
  expect(result.cases.map(({id}) => id)).toEqual(exercise.cases.map(({id}) => id));
  expect(heard).toEqual(exercise.cases.map(({id}) => id));
});

test('a grade that is not to be confirmed is accepted by its cases alone', async () => {
  const exercise = sumExercise();
  const table = Object.fromEntries(exercise.cases.map((one) => [one.inputJson, Number(one.expectedJson)]));
  const source = `const table = ${JSON.stringify(table)}; function sum(n) { return table[JSON.stringify([n])]; }`;
  const request = {exercise, language: 'javascript', source, seed: 1} as const;
  expect(await grader.grade({...request, isUnconfirmed: true})).toMatchObject({verdict: 'accepted'});
  expect(await grader.grade(request)).toMatchObject({verdict: 'wrong-answer'});
});

test('a wrong answer on a sample is shown with its input', async () => {
  const result = await grade('function sum(numbers) { return numbers[0] ?? 0; }');
  expect(result.verdict).toBe('wrong-answer');
  expect(result.counterexample?.inputText).toMatch(/^numbers = /);
  expect(result.counterexample?.sentence).toMatch(/^sum\(.*\) returned .*, expected /);
});

test('points are given for the groups that hold', async () => {
  const result = await grade(`${right.replace('return', 'if (numbers.length > 60) total++; return')}`);
  expect(result).toMatchObject({verdict: 'wrong-answer', score: 40});
});

test('an exception points at the line that threw', async () => {
  const result = await grade(
    'function sum(numbers) {\n  const first = numbers[500];\n  return first.value;\n}',
  );
  expect(result.verdict).toBe('runtime-error');
  expect(result.message).toBe("TypeError: Cannot read properties of undefined (reading 'value') at line 3");
  expect(result.diagnostics).toMatchObject([{line: 3, column: 16}]);
});

test('an endless loop ends at the operation limit', async () => {
  const result = await grade('function sum() { for (;;); }');
  expect(result.verdict).toBe('time-limit');
  expect(result.message).toBe(
    'More than the 2,000,000 steps allowed for this input. Still running after 10,000,000 steps: an endless loop?',
  );
});

test('a class exercise says which operation was wrong', async () => {
  const result = await grade(
    'class Counter { constructor(n) { this.n = n; } add(k) { this.n = k; return this; } value() { return this.n; } }',
    counterExercise(),
  );
  expect(result.verdict).toBe('wrong-answer');
  expect(result.message).toBe('value() returned 2, expected 3, at call 3.');
});

test('a class exercise says which operation threw', async () => {
  const result = await grade(
    'class Counter { constructor(n) { this.n = n; } add(k) { null.x; } value() { return this.n; } }',
    counterExercise(),
  );
  expect(result.verdict).toBe('runtime-error');
  expect(result.counterexample?.sentence).toMatch(/^add\(2\) threw TypeError: .* at line 1, at call 2$/);
});

test('a missing solution is a compile error that says what was found', async () => {
  const result = await grade('function total() {}\nclass Helper {}');
  expect(result).toMatchObject({verdict: 'compile-error', cases: [], casesTotal: 20});
  expect(result.message).toBe('Your code must define a function named sum; found total, Helper.');
});

test.each([
  ['var f = function', 'var sum = function (a) { return a.reduce((x, y) => x + y, 0); }'],
  ['const arrow', 'const sum = (a) => a.reduce((x, y) => x + y, 0)'],
  ['export function', `export ${right}`],
  ['export default under another name', right.replace('function sum', 'export default function total')],
  ['export default arrow', 'export default (a) => a.reduce((x, y) => x + y, 0);'],
  ['export list', `${right.replace('sum', 'total')}\nexport {total as sum};`],
  ['module.exports = f', 'module.exports = (a) => a.reduce((x, y) => x + y, 0);'],
  ['module.exports = {f}', 'module.exports = {sum(a) { return a.reduce((x, y) => x + y, 0); }};'],
  ['exports.f', 'exports.sum = (a) => a.reduce((x, y) => x + y, 0);'],
  ['an implicit global', 'sum = function (a) { return a.reduce((x, y) => x + y, 0); }'],
])('a solution is found as %s', async (_, source) => {
  expect((await grade(source)).verdict).toBe('accepted');
});

test('every case begins with a fresh module', async () => {
  const remembering = 'let calls = 0; seen = typeof seen === "undefined" ? 0 : seen + 1;\n';
  const source = `${remembering}function sum(a) { calls++; return calls === 1 && seen === 0 ? a.reduce((x, y) => x + y, 0) : 0.5; }`;
  expect((await grade(source)).verdict).toBe('accepted');
});

test('the same source gives the same counts, whatever the seed', async () => {
  const results = await Promise.all([1, 2, 3, 4, 5].map((seed) => grade(right, sumExercise(), seed)));
  const counts = results.map(({cases}) => cases.map(({operations}) => operations));
  for (const other of counts) expect(other).toEqual(counts[0]);
  expect(counts[0]?.at(-1)).toBeGreaterThan(90);
});

test('a checker decides where there is one, and its reason is told', async () => {
  const exercise = sumExercise({hasChecker: true});
  expect((await grade(right, exercise)).verdict).toBe('accepted');
  const result = await grade('function sum() { return 7; }', exercise);
  expect(result.verdict).toBe('wrong-answer');
  expect(result.message).toBe('sum([]) returned 7, which is not the sum, 0.');
});

test('run shows values, console and what the reference answers', async () => {
  const result = await grader.run({
    exercise: sumExercise(),
    language: 'typescript',
    source:
      'function sum(a: number[]): number { console.log("got", a); return a.length > 2 ? 0 : a[0] + a[1]; }',
    inputs: [
      {id: 'a', inputJson: '[[1,2]]'},
      {id: 'b', inputJson: '[[1,2,3]]'},
    ],
  });
  expect(result.cases).toMatchObject([
    {id: 'a', outcome: {kind: 'returned', valueText: '3', matches: true}, consoleText: 'got [ 1, 2 ]\n'},
    {id: 'b', outcome: {kind: 'returned', valueText: '0', matches: false}, expectedText: '6'},
  ]);
});

test('a right answer to an own input may be far longer than those to the stored cases', async () => {
  const {signature} = sumExercise();
  const source = 'function sum(numbers) { return numbers.map((n) => "x".repeat(n)); }';
  const exercise = sumExercise({
    signature: {...signature, returns: 'string[]'} as FunctionSignature,
    reference: {language: 'javascript', source},
  });
  const inputs = [{id: 'a', inputJson: JSON.stringify([Array.from({length: 1000}, () => 400)])}];
  const {cases} = await grader.run({exercise, language: 'javascript', source, inputs});
  expect(cases[0]!.outcome).toMatchObject({kind: 'returned', matches: true});
});

test('a wrong answer on a hidden case comes with the smallest fresh input that shows it', async () => {
  const exercise = sumExercise();
  const cases = exercise.cases.map((one) => ({...one, sample: false}));
  const result = await grade(right.replace('total += n', 'total += n > 5 ? 5 : n'), {...exercise, cases});
  expect(result.verdict).toBe('wrong-answer');
  expect(result.counterexample).toEqual({
    inputText: 'numbers = [6]',
    expectedText: '6',
    actualText: '5',
    sentence: 'sum([6]) returned 5, expected 6',
  });
});

test('a class exercise comes with the shortest sequence that fails', async () => {
  const exercise = counterExercise();
  const source =
    'class Counter { constructor(n) { this.n = n; } add(k) { if (k !== 3) this.n += k; } value() { return this.n; } }';
  const hidden = exercise.cases.map((one) => ({...one, sample: false}));
  const cases = hidden.with(1, {
    ...hidden[1]!,
    inputJson: '{"construct":[7],"calls":[["add",3],["add",1],["value"]]}',
    expectedJson: '[{"$":"undefined"},{"$":"undefined"},11]',
  });
  const result = await grade(source, {...exercise, cases});
  expect(result.counterexample?.inputText).toBe('Counter(0)\nadd(3)\nvalue()');
  expect(result.counterexample?.sentence).toBe('value() returned 0, expected 3, at call 2');
});

test('a counterexample is never a hidden case, even where shrinking would end in one', async () => {
  const exercise = sumExercise();
  const wrong =
    'function sum(numbers) { return numbers.length > 1 ? numbers.reduce((a, b) => a + b, 0) + 1 : numbers[0] ?? 0; }';
  const hide = (inputs: readonly number[][]) =>
    sumExercise({
      cases: exercise.cases
        .filter(({sample}) => !sample)
        .map((one, index) => ({
          ...one,
          inputJson: JSON.stringify([inputs[index] ?? [1, 2, 3, index]]),
          expectedJson: '-999',
        })),
    });
  const free = await grade(wrong, hide([]));
  expect(free.counterexample?.inputText).toBe('numbers = [0, 0]');
  const taken = await grade(
    wrong,
    hide([
      [0, 0],
      [1, 0],
      [0, 1],
    ]),
  );
  expect(taken.counterexample?.inputText).toMatch(/^numbers = /);
  expect(taken.counterexample?.inputText).not.toMatch(/= \[(0, 0|1, 0|0, 1)\]$/);
});

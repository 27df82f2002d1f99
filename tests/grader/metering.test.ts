/** What is counted, and how values cross: exact, on real workers. */
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {sumExercise} from './exercises';

let pool: Pool;
beforeAll(async () => {
  pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
  });
});
afterAll(() => pool.close());

const {signature} = sumExercise();

async function outcomesOf(source: string, inputsJson: readonly string[], operationsMax = 10_000_000) {
  const cases = inputsJson.map((inputJson) => ({inputJson, operationsMax}));
  const job = candidateJob({signature, language: 'javascript', source, seed: 1, withConsole: true, cases});
  const {outcomes, refused} = await runBatch(pool, job, candidateAllowance);
  if (refused !== undefined) throw new Error(refused.message);
  return inputsJson.map((_, index) => outcomes.get(index)!);
}

/** Operations of `body` in a function that is given `n`. */
async function operations(body: string, n: number): Promise<number> {
  const [outcome] = await outcomesOf(`function sum(n) { ${body} }`, [`[${n}]`]);
  if (outcome?.kind !== 'returned') throw new Error(JSON.stringify(outcome));
  return outcome.operations;
}

test('one operation for each turn of a loop, and a quarter for each entry of a small function', async () => {
  for (const n of [0, 1, 10, 65_535, 65_536, 200_000]) {
    expect(await operations('for (let i = 0; i < n; i++);', n)).toBe(n + 1);
  }
  expect(await operations('const f = (k) => k > 0 ? f(k - 1) : 0; f(n);', 100)).toBe(Math.ceil(102 / 4));
  expect(await operations('let i = n; while (i) i--; do i++; while (i < n);', 10)).toBe(21);
  expect(await operations("for (const x of 'abc') for (const k in {a: 1}) ;", 0)).toBe(7);
});

test('the limit allows exactly its number of operations', async () => {
  const source = 'function sum(n) { for (let i = 0; i < n; i++); return 1; }';
  const [within] = await outcomesOf(source, ['[99999]'], 100_000);
  const [beyond] = await outcomesOf(source, ['[100000]'], 100_000);
  expect(within).toMatchObject({kind: 'returned', operations: 100_000});
  expect(beyond).toMatchObject({kind: 'limit', limit: 'operations', operations: 100_000});
});

test('what one side of the meter has left, the other can still spend', async () => {
  const source =
    'function sum(n) { [1].includes(2); for (let i = 0; i < n; i++) if (i % 1000 === 0) [1].includes(2); }';
  const [outcome] = await outcomesOf(source, ['[90000]']);
  const total = outcome!.operations;
  expect((await outcomesOf(source, ['[90000]'], total))[0]).toMatchObject({
    kind: 'returned',
    operations: total,
  });
  expect((await outcomesOf(source, ['[90000]'], total - 1))[0]).toMatchObject({kind: 'limit'});
});

test.each([
  'items.includes(-1)',
  'items.indexOf(-1)',
  'items.slice()',
  'items.concat([])',
  'items.shift()',
  'items.splice(0, 1)',
  'items.reverse()',
  'items.sort((a, b) => a - b)',
  'items.map(Number)',
  'items.join("")',
  '[...items]',
  'Math.max(...items)',
  'new Set(items)',
  'new Map(items.entries())',
  'Array.from(items)',
  '[...items.keys()]',
  'Array.from(new Map(items.entries()).values())',
  'const [first, ...rest] = items',
  '((...all) => all)(...items)',
  'Object.keys({...items})',
  'JSON.stringify(items)',
  '"x".repeat(items.length * 4).includes("y")',
  'new Float64Array(items)',
])('the work of %s is charged in proportion', async (work) => {
  const count = (n: number) =>
    operations(`const items = []; for (let i = 0; i < n; i++) items.push(i); ${work};`, n);
  const [small, large] = [await count(1000), await count(9000)];
  expect(large - 9000).toBeGreaterThan(4 * (small - 1000));
});

test.each([
  '/z/.test(text)',
  '/z/g.test(text)',
  '/z/.exec(text)',
  'const found = (/z/).exec(text)?.index',
  'text.search(/z/)',
  'text.localeCompare(text)',
  'text.normalize()',
  'text.toLocaleUpperCase()',
  'text.trimLeft()',
  'encodeURIComponent(text)',
  'escape(text)',
  'text.bold()',
  'BigInt("0x" + text.replaceAll("x", "f")).toString(16)',
  'new ArrayBuffer(text.length).slice(0)',
  'Reflect.apply(Math.max, null, {length: n})',
  'Array.of(...text)',
  'Object.freeze({...text})',
  'Promise.all([...text])',
])('%s costs at least an operation for every 16 characters or elements', async (work) => {
  const n = 1000;
  const made = 'const text = "x".repeat(16 * n);';
  const [without, done] = [await operations(made, n), await operations(`${made} ${work};`, n)];
  expect(done - without).toBeGreaterThanOrEqual(n / 4);
});

test.each([
  'new Set(same)',
  'new Set(same.values())',
  'new Map(pairs)',
  'new Map(pairs.values())',
  'Object.fromEntries(pairs)',
  'Object.fromEntries(pairs.values())',
  'Map.groupBy(same, Boolean)',
  'Object.groupBy(same.values(), Boolean)',
  'new Set().union({size: 1, has: isNaN, keys: () => same.values()})',
  '[...new Map(same.entries()).keys(), ...[...[].keys()]]',
  '[...Object.assign([], {[Symbol.iterator]: () => same.values()})]',
  'Array.from(Object.assign(new Map(), {[Symbol.iterator]: () => same.values()}))',
])(
  '%s costs an operation for each item, however few remain and whatever claims to be short',
  async (work) => {
    const n = 2000;
    const made = 'const same = Array(n).fill(1); const pairs = same.map(() => [1, 1]);';
    const [without, done] = [await operations(made, n), await operations(`${made} ${work};`, n)];
    expect(done - without).toBeGreaterThanOrEqual(n);
  },
);

test.each([
  'Object.assign({}, text)',
  'const {...rest} = text',
  'for (const key in text) break',
  'for (const key in same) break',
  'for (const key in new Uint8Array(n)) break',
  'Reflect.ownKeys(same)',
  'same.copyWithin(0, 1)',
  '[].concat(...same)',
  'text.replace(/x/g, "x")',
  'text.replace(/x/g, String)',
  'text.replaceAll("x", "x")',
  'text.replaceAll("x", String)',
  'String.raw({raw: {length: n}})',
  'new RegExp(text)',
  'new RegExp(...[text])',
  'Reflect.construct(RegExp, [text])',
  'BigInt("9".repeat(9 * n))',
  'new Intl.ListFormat("de").format(text.split("").values())',
  'structuredClone(new Set(same.keys()))',
  'console.log(same)',
])('%s costs an operation for each place that is looked at, whatever is left of it', async (work) => {
  const n = 2000;
  const made = 'const text = "x".repeat(n); const same = Array(n).fill(1);';
  const [without, done] = [await operations(made, n), await operations(`${made} ${work};`, n)];
  expect(done - without).toBeGreaterThanOrEqual(n / 2);
});

test('replacing one of many places costs one', async () => {
  const made = 'const text = "ab".repeat(n);';
  const [without, done] = [
    await operations(made, 50_000),
    await operations(`${made} text.replace("a", "b");`, 50_000),
  ];
  // The text is copied, 16 characters for an operation.
  expect(done - without).toBeLessThan(10_000);
});

test('a loop that searches on from match to match costs what the text is long, not its square', async () => {
  const body = 'const text = "ab ".repeat(n); const words = /[a-z]+/g;';
  const n = 3000;
  for (const step of ['words.exec(text)', 'words.test(text)']) {
    const cost = await operations(`${body} while (${step});`, n);
    expect(cost - (await operations(body, n)), step).toBeLessThan(6 * n);
  }
});

test('a method that happens to be called exec is as it was', async () => {
  const source = `class Job { exec(...words) { return [this instanceof Job, ...words]; } }
    const job = new Job(), none = undefined;
    function sum() {
      const all = ['a', 'b'];
      return [job.exec('x', 'y'), none?.exec('x').length ?? 'none', job?.exec('z')[1], job.exec(...all), job['exec'](1),
        /b/.exec(job.exec('ab')[1]).index, /(x)?/.exec('')];
    }`;
  const [outcome] = await outcomesOf(source, ['[]']);
  expect(outcome).toMatchObject({kind: 'returned'});
  const found = outcome?.kind === 'returned' ? (JSON.parse(outcome.valueJson) as unknown[]) : [];
  expect(found.slice(0, 6)).toEqual([[true, 'x', 'y'], 'none', 'z', [true, 'a', 'b'], [true, 1], 1]);
});

test('stopping early costs as little as it should', async () => {
  const body = (work: string) => `const items = []; for (let i = 0; i < n; i++) items.push(i); ${work};`;
  for (const work of [
    'items.some(() => true)',
    'items.find(() => true)',
    'items.indexOf(0)',
    'items.slice(0, 2)',
  ]) {
    expect(await operations(body(work), 9000)).toBeLessThan((await operations(body(''), 9000)) + 10);
  }
});

test('a view on a buffer costs nothing, however large', async () => {
  const many = 100_000;
  const buffer = await operations('new ArrayBuffer(n);', many);
  expect((await operations('new Uint8Array(new ArrayBuffer(n)).length;', many)) - buffer).toBeLessThan(4);
});

test('values cross into the isolate and back unchanged', async () => {
  const value = fc.anything({
    withMap: true,
    withSet: true,
    withDate: true,
    withBigInt: true,
    withNullPrototype: false,
    key: fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'value', 'constructor')),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(value, {minLength: 1, maxLength: 30}), async (values) => {
      const inputs = values.map((made) => encodeTagged([made]));
      const outcomes = await outcomesOf('function sum(x) { return x; }', inputs);
      const back = outcomes.map((outcome) => (outcome.kind === 'returned' ? outcome.valueJson : outcome));
      expect(back).toEqual(values.map((made) => encodeTagged(made)));
    }),
    {numRuns: 25},
  );
});

test('the console writes as Node does', async () => {
  const source = `function sum() {
    console.log('text', 1, -0, 2n, null, undefined, true, Symbol('s'));
    console.log([1, 'a', [2, [3, [4]]]], {a: {b: {c: {d: 1}}}, 'b-c': 'it\\'s'});
    console.log(new Map([['k', {v: 1}]]), new Set([1, 'x']), [], {}, [undefined, null]);
    console.log(class A {}, function f() {}, () => {}, new (class Point { constructor() { this.x = 1; } })());
    console.log('%s has %d of %i%%', 'he', 1.5, 2.7, 'rest');
    console.log(new Error('no'), new Date(0));
  }`;
  const [outcome] = await outcomesOf(source, ['[]']);
  expect(outcome?.console.split('\n')).toEqual([
    'text 1 -0 2n null undefined true Symbol(s)',
    `[ 1, 'a', [ 2, [ 3, [Array] ] ] ] { a: { b: { c: [Object] } }, 'b-c': "it's" }`,
    "Map(1) { 'k' => { v: 1 } } Set(2) { 1, 'x' } [] {} [ undefined, null ]",
    '[class A] [Function: f] [Function (anonymous)] Point { x: 1 }',
    'he has 1.5 of 2% rest',
    'Error: no',
    '    at sum (solution.js:7:17) 1970-01-01T00:00:00.000Z',
    '',
  ]);
});

test('the console keeps its first part and says that it was cut', async () => {
  const [outcome] = await outcomesOf(
    'function sum() { for (let i = 0; i < 5000; i++) console.log(i); return 7; }',
    ['[]'],
  );
  expect(outcome).toMatchObject({kind: 'returned', valueJson: '7', consoleCut: true});
  expect(outcome!.console.split('\n').slice(0, 3)).toEqual(['0', '1', '2']);
  expect(outcome!.console.length).toBeLessThan(64_001);
});

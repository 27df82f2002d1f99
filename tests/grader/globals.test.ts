/** What a candidate's code finds on the global, and that none of it tells the time, the machine or the garbage collector. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {scenarioOf} from '#lib/exercise-sdk/simulation';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {Signature} from '#lib/exercises/exercise';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {absent, altered, provided} from '#lib/languages/javascript/environment';

/** The moment at which every clock stands: 2024-01-01T00:00:00Z. */
const began = 1_704_067_200_000;

/**
 * Every global of the engine that a candidate may have, each with why. One that is not here fails the test: somebody has
 * to decide whether it shows a clock or chance, makes code from text, or takes memory that no heap counts.
 */
const decided = {
  'values and functions of numbers and texts, always the same':
    'globalThis Infinity NaN undefined parseFloat parseInt isFinite isNaN decodeURI decodeURIComponent encodeURI ' +
    'encodeURIComponent escape unescape',
  'kinds of values': 'Object Array Number Boolean String Symbol BigInt RegExp JSON Map Set WeakMap WeakSet',
  'errors; their stacks name the candidate’s own lines':
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError',
  'bytes; buffers are held by the watchdog and the kernel':
    'ArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array BigUint64Array ' +
    'BigInt64Array Uint8ClampedArray Float16Array Float32Array Float64Array',
  'control; nothing in it draws or waits':
    'Promise Proxy Reflect Iterator DisposableStack AsyncDisposableStack',
  'ours: refuses to make code from text': 'Function',
  'ours: its clock stands still, or is virtual': 'Date',
  'ours: its random() is seeded': 'Math',
  'its formatters are ours where they read a clock; one language and one time zone': 'Intl',
  'ours: nothing is ever collected, as far as these can tell': 'WeakRef FinalizationRegistry',
  'ours: is written down': 'console',
  'ours: they count what they are given and show nothing else':
    'structuredClone queueMicrotask TextEncoder TextDecoder atob btoa',
};

let grader: Grader;
beforeAll(async () => {
  // A worker must not take over what the host was started with.
  Object.assign(process.env, {TZ: 'Asia/Kathmandu', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8'});
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

async function play(signature: Signature, source: string, input: unknown): Promise<unknown> {
  const [answer] = await grader.author.runReference({
    signature,
    reference: {language: 'javascript', source},
    inputsJson: [encodeTagged(input)],
  });
  if (answer?.kind !== 'returned') throw new Error(answer?.message);
  return decodeTagged(answer.outputJson);
}

function evaluate(expression: string): Promise<unknown> {
  const signature = {kind: 'function', name: 'f', parameters: [], returns: 'any'} as const;
  return play(signature, `function f() { return ${expression}; }`, []);
}

test('every global is one that somebody has decided about', async () => {
  const found = (await evaluate('Reflect.ownKeys(globalThis).map(String)')) as string[];
  expect(found.toSorted()).toEqual(Object.values(decided).join(' ').split(' ').toSorted());
});

const all = `{dateStyle: 'full', timeStyle: 'full'}`;

test.each([
  ['Date.now()', began],
  ['new Date().getTime()', began],
  ['new (new Date(5).constructor)().getTime()', began],
  ['new (class extends Date {})().getTime()', began],
  [
    'Reflect.construct(Date, [], Object).constructor === Object && Reflect.construct(Date, []).getTime()',
    began,
  ],
  ['Date() === new Date(Date.now()).toString() && Date(7) === Date()', true],
  ['Date.prototype.constructor === Date', true],
  ['new Date().toLocaleString()', '1/1/2024, 12:00:00 AM'],
  [
    `new Intl.DateTimeFormat(undefined, ${all}).format()`,
    'Monday, January 1, 2024 at 12:00:00 AM Coordinated Universal Time',
  ],
  [
    `new Intl.DateTimeFormat('de', {...${all}, timeZone: 'UTC'}).format(undefined)`,
    'Montag, 1. Januar 2024 um 00:00:00 Koordinierte Weltzeit',
  ],
  [`new Intl.DateTimeFormat().formatToParts().map(({value}) => value).join('')`, '1/1/2024'],
  [`[1].map(Intl.DateTimeFormat('en', {fractionalSecondDigits: 3, second: 'numeric'}).format)[0]`, '0.001'],
  [`(() => { const one = Intl.DateTimeFormat(); return one.format === one.format; })()`, true],
  [`Intl.DateTimeFormat.prototype.formatToParts.length`, 1],
  [`Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format').get.name`, 'get format'],
  [
    '[typeof Temporal, typeof performance, typeof setTimeout, typeof Date.prototype.toTemporalInstant]',
    ['undefined', 'undefined', 'undefined', 'undefined'],
  ],
] as const)('no way of asking for the time shows the real one: %s', async (expression, expected) => {
  expect(await evaluate(expression)).toEqual(expected);
});

test('the page of what a program finds says what is so', async () => {
  const names = provided.flatMap((one) => one.names);
  const missing = absent.flatMap((one) => one.names).filter((name) => name !== 'require' && name !== 'eval');
  const found = (await evaluate(
    `${JSON.stringify([...names, ...missing])}.filter((name) => name in globalThis)`,
  )) as string[];
  expect(found).toEqual(names);
  const changed = altered.flatMap((one) => one.names).map((name) => `typeof ${name}`);
  expect(await evaluate(`[${changed}].every((type) => type === 'function')`)).toBe(true);
});

test('a name of other platforms that is missing is said to be, with what to do', async () => {
  await expect(evaluate('new PriorityQueue()')).rejects.toThrow(
    'PriorityQueue is not defined at line 1. No heap is preloaded: write one, it is some twenty lines. See “What your code finds”.',
  );
  await expect(evaluate('nobodyKnowsThis()')).rejects.toThrow(/nobodyKnowsThis is not defined at line 1$/);
});

test('language and time zone are the same on every machine', async () => {
  expect(
    await evaluate(`(({locale, timeZone}) => [locale, timeZone, (1.5).toLocaleString(), new Date(0).getHours()])(
      Intl.DateTimeFormat().resolvedOptions())`),
  ).toEqual(['en-US', 'UTC', '1.5', 0]);
});

test('weak references and registries tell nothing of when memory is swept', async () => {
  const signature = {
    kind: 'simulation',
    name: 'Node',
    methods: [{name: 'ask', parameters: [], returns: 'any'}],
    nodes: [1, 5],
    services: [],
  } as const;
  const source = `class Node {
    constructor(node) { this.node = node; }
    async ask() {
      const refs = [];
      const kept = [];
      let collected = 0;
      const registry = new FinalizationRegistry(() => collected++);
      for (let i = 0; i < 1000; i++) {
        const target = {rest: new Array(1000).fill(i)};
        refs.push(new WeakRef(target));
        registry.register(target, i);
      }
      for (let turn = 0; turn < 20; turn++) {
        await this.node.sleep(10);
        // Kept, so that the collector has to look at everything.
        for (let i = 0; i < 1000; i++) kept.push(new Array(1000).fill(i));
      }
      return [refs.filter((ref) => ref.deref() === undefined).length, collected];
    }
  }`;
  const operations = [{id: 1, at: 0, client: 'ann', node: 'n0', call: ['ask']}];
  const run = (await play(signature, source, {...scenarioOf({}), operations})) as {
    history: readonly {value: unknown}[];
  };
  expect(run.history.map(({value}) => value)).toEqual([[0, 0]]);
});

test.each([
  ['new WeakRef(1)', 'WeakRef: target must be an object or a symbol'],
  ['new FinalizationRegistry()', 'FinalizationRegistry: cleanup must be callable'],
])('what replaces a built-in refuses what the built-in refuses: %s', async (expression, message) => {
  await expect(evaluate(expression)).rejects.toThrow(message);
});

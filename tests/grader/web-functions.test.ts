/** structuredClone, TextEncoder and their like against those of Node, on values that are made up. */
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {scenarioOf} from '#lib/exercise-sdk/simulation';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {valueExpression} from './console-programs';
import {printedByNode, printedHere} from './printed';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

async function expectAlike(statements: readonly string[]): Promise<void> {
  expect(await printedHere(grader, statements)).toBe(printedByNode(statements));
}

/** Printed with the functions that cannot be cloned left out of the messages: their text is another question. */
const cloned = valueExpression
  .filter((text) => !/=>|function|class|Math\.max|\bMap\)/.test(text))
  .map((text) => `console.log(structuredClone(${text}))`);

test('a structured clone is what Node makes of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cloned, {minLength: 5, maxLength: 20}), (statements) =>
      expectAlike(statements),
    ),
    {numRuns: 30, seed: 2},
  );
});

test('clones keep what is shared and circular, read accessors, and refuse what cannot be copied', async () => {
  await expectAlike([
    'const a = {x: 1}; const c = structuredClone([a, a]); console.log(c[0] === c[1], c[0] !== a)',
    'const o = {}; o.self = o; const c = structuredClone(o); console.log(c.self === c, c)',
    'const m = new Map(); m.set(m, m); const c = structuredClone(m); console.log(c.get(c) === c)',
    'console.log(structuredClone({get a() { return [1]; }}))',
    'console.log(structuredClone(new (class P { x = 1; get y() { return 2; } })()))',
    'console.log(Object.getPrototypeOf(structuredClone(new Error("e"))) === Error.prototype)',
    'const b = new ArrayBuffer(8); const v = structuredClone({b, v: new Uint8Array(b, 2, 3)}); console.log(v, v.b === v.v.buffer)',
    'const b = new ArrayBuffer(8); const c = structuredClone(b, {transfer: [b]}); console.log(b.byteLength, c.byteLength)',
    ...[
      'Symbol("s")',
      '{a: Symbol.iterator}',
      'new WeakMap()',
      'Promise.resolve()',
      '[].values()',
      'Object(Symbol("b"))',
    ].map((value) => `console.log(structuredClone(${value}))`),
  ]);
});

const bytes = fc.array(
  fc.oneof(
    fc.nat(255),
    fc.constantFrom(
      0xef,
      0xbb,
      0xbf,
      0xe2,
      0x82,
      0xac,
      0xf0,
      0x9f,
      0x98,
      0x80,
      0xed,
      0xa0,
      0x80,
      0xd8,
      0xdc,
      0xfe,
      0xff,
    ),
  ),
  {maxLength: 12},
);
const decoder = fc.tuple(
  fc.constantFrom('utf-8', 'utf8', ' UTF-8 ', 'utf-16le'),
  fc.constantFrom('', ', {fatal: true}', ', {ignoreBOM: true}'),
);

test('texts are decoded as Node decodes them, in one piece and in several', async () => {
  const statement = fc
    .tuple(decoder, fc.array(bytes, {minLength: 1, maxLength: 3}))
    .map(([[label, options], pieces]) => {
      const calls = pieces.map((piece, index) => {
        const stream = index < pieces.length - 1 ? ', {stream: true}' : '';
        return `d.decode(new Uint8Array([${piece.join()}])${stream})`;
      });
      return `const d = new TextDecoder('${label}'${options}); console.log([${calls.join()}])`;
    });
  await fc.assert(
    fc.asyncProperty(fc.array(statement, {minLength: 10, maxLength: 40}), (statements) =>
      expectAlike(statements),
    ),
    {numRuns: 20, seed: 3},
  );
});

test('texts are encoded as Node encodes them', async () => {
  const piece = fc.constantFrom('a', 'ü', '€', '😀', '\ud83d', '\ude00', '\0', 'ÿ', '=', ' ', 'Zm9v', 'YQ');
  const text = fc.array(piece, {maxLength: 8}).map((pieces) => JSON.stringify(pieces.join('')));
  const statement = fc.oneof(
    text.map((one) => `console.log(new TextEncoder().encode(${one}))`),
    fc
      .tuple(text, fc.nat(9))
      .map(
        ([one, size]) =>
          `const b = new Uint8Array(${size}); console.log(new TextEncoder().encodeInto(${one}, b), b)`,
      ),
    text.map((one) => `try { console.log(btoa(${one})); } catch (error) { console.log(error.name); }`),
    text.map((one) => `try { console.log(atob(${one})); } catch (error) { console.log(error.name); }`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(statement, {minLength: 10, maxLength: 40}), (statements) =>
      expectAlike(statements),
    ),
    {numRuns: 15, seed: 4},
  );
});

test('a microtask runs after the code that queued it, in order with promises', async () => {
  const signature = {
    kind: 'simulation',
    name: 'Node',
    methods: [{name: 'ask', parameters: [], returns: 'any'}],
    nodes: [1, 5],
    services: [],
  } as const;
  const source = `class Node {
    async ask() {
      const order = [];
      Promise.resolve().then(() => order.push('first'));
      queueMicrotask(() => order.push('second'));
      Promise.resolve().then(() => order.push('third'));
      order.push('now');
      await null;
      await null;
      return order;
    }
  }`;
  const operations = [{id: 1, at: 0, client: 'ann', node: 'n0', call: ['ask']}];
  const input = {...scenarioOf({}), operations};
  const [answer] = await grader.author.runReference({
    signature,
    reference: {language: 'javascript', source},
    inputsJson: [encodeTagged(input)],
  });
  expect(answer).toMatchObject({kind: 'returned'});
  const run = decodeTagged((answer as {outputJson: string}).outputJson) as {
    history: readonly {value: unknown}[];
  };
  expect(run.history[0]!.value).toEqual(['now', 'first', 'second', 'third']);
});

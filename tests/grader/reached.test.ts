/** That what a realm leaves as the engine made it, because a program names it nowhere, cannot be got at by that program. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {sometimesReached} from '#lib/languages/javascript/reached';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

async function run(source: string): Promise<unknown> {
  const [answer] = await grader.author.runReference({
    signature: {kind: 'function', name: 'f', parameters: [], returns: 'any'},
    reference: {language: 'javascript', source},
    inputsJson: ['[]'],
  });
  if (answer?.kind !== 'returned') throw new Error(answer?.message);
  return decodeTagged(answer.outputJson);
}

const namesOfEverybody = (
  'Object Array String Number Boolean Symbol BigInt Map Set Promise Date RegExp Error Iterator Function SuppressedError ' +
  'EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError parseInt parseFloat isNaN isFinite'
).split(' ');

/** Names are put together, so that nothing looks as if it changed built-ins: such a program shares nothing. */
const kit = `
const protoOf = (x) => Object['get' + 'PrototypeOf'](x);
const slotOf = (x, key) => Object['getOwn' + 'PropertyDescriptor'](x, key);
const keysOf = (x) => [...Object['getOwn' + 'PropertyNames'](x), ...Object['getOwn' + 'PropertySymbols'](x)];
const isObject = (x) => (typeof x === 'object' && x !== null) || typeof x === 'function';
const everybodys = () => [
  ${namesOfEverybody.map((name) => `(() => ${name})()`)},
  ...[function* () {}, async () => {}, async function* () {}, [].values(),
    ''[Symbol.iterator](), new Map().keys(), new Set().keys(), ''.matchAll('a'), [].values().map(() => 0),
    Iterator.from({next() {}}), Promise.resolve(), (async () => {})()].map(protoOf),
  // The prototype of a generator is its function's own.
  ...[(function* () {})(), (async function* () {})()].map((x) => protoOf(protoOf(x))),
];
const closure = (roots, seen = new Set()) => {
  const found = [];
  const visit = (x) => { if (isObject(x) && !seen.has(x)) { seen.add(x); found.push(x); } };
  roots.forEach(visit);
  for (let i = 0; i < found.length; i++) {
    visit(protoOf(found[i]));
    for (const key of keysOf(found[i])) { const {value, get, set} = slotOf(found[i], key); visit(value); visit(get); visit(set); }
  }
  return found;
};
`;

test.each(['', ...sometimesReached])(
  'all that a program shares with its next run is frozen: %s',
  async (name) => {
    const roots = name === '' ? '[]' : `[(() => ${name})()]`;
    const source = `${kit} const own = new Set(closure([closure, everybodys, protoOf, slotOf, keysOf, isObject, f], new Set(closure(everybodys()))));
  function f() {
    const found = closure([...everybodys(), ...${roots}]).filter((x) => !own.has(x));
    return [found.length > 400, found.filter((x) => !Object.isFrozen(x)).map((x) => keysOf(x).map(String).join())];
  }`;
    expect(await run(source)).toEqual([true, []]);
  },
);

test('no call of what every program has answers with what few programs reach', async () => {
  const source = `${kit}
  function f() {
    const common = new Set(closure(everybodys()));
    const rare = new Map();
    for (const name of ${JSON.stringify(sometimesReached)}) {
      for (const x of closure([globalThis[name]], new Set([...common, globalThis]))) rare.set(x, name);
    }
    const receivers = () => [undefined, 'ab', [1, 2], {a: 1}, new Map([[1, 2]]), new Set([1]), /a/g, () => 1, Promise.resolve(1), new Date(0),
      Symbol.iterator, 1n, new Error('x'), [1].values(), (function* () { yield 1; })(), 5, Array, Promise, Object, Error, Iterator];
    const given = () => [[], ['a'], [1], [() => [1]], [/a/g, 'b'], [[1, 2]], [new Map()], [[1].values()], [{}, 'a'], [Error, ['x']]];
    const answers = new Set();
    let calls = 0;
    const hear = (value) => {
      for (let x = value; isObject(x); x = protoOf(x)) if (rare.has(x)) answers.add(rare.get(x));
    };
    for (const one of common) {
      if (typeof one !== 'function') continue;
      for (const self of receivers()) {
        for (const values of given()) {
          calls++;
          try { hear(Function.prototype.apply.call(one, self, values)); } catch (error) { hear(error); }
          try { if (self === undefined) hear(new one(...values)); } catch (error) { hear(error); }
        }
      }
    }
    return [calls > 10000, rare.size > 300, [...answers]];
  }`;
  expect(await run(source)).toEqual([true, true, []]);
});

/** Where all runs share one realm: methods of one's own in the place of inherited ones work, and what cannot be added is refused at its line. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Arena, openArena} from '../../hostile/arena.ts';
import {submissionOf} from '../../support/packages.ts';

let arena: Arena;
beforeAll(async () => {
  arena = await openArena({concurrency: 2, cpuMsMaxPerCase: 1000});
});
afterAll(() => arena.close());

const cache = (assigned: string): string => `class LoadingCache {
  constructor(load, ttlMs) { this.load = load; this.ttlMs = ttlMs; this.loads = new Map(); this.values = new Map(); }
  get(key) {
    const kept = this.values.get(key);
    if (kept !== undefined && now() - kept.at < this.ttlMs) return Promise.resolve(kept.value);
    const going = this.loads.get(key);
    if (going !== undefined) return going;
    let loading;
    try { loading = Promise.resolve(this.load(key)); } catch (error) { return Promise.reject(error); }
    const p = loading.then(
      (value) => { if (this.loads.get(key) === p) { this.loads.delete(key); this.values.set(key, {value, at: now()}); } return value; },
      (error) => { if (this.loads.get(key) === p) this.loads.delete(key); throw error; },
    );
    ${assigned}
    this.loads.set(key, p);
    return p;
  }
  invalidate(key) { this.loads.delete(key); this.values.delete(key); }
}`;

test.each([
  ['a promise', 'p.then = function (...args) { return Promise.prototype.then.apply(this, args); };'],
  [
    'a promise and its end',
    'p.finally = (f) => Promise.prototype.finally.call(p, f); p.catch = (f) => p.then(undefined, f);',
  ],
  ['a function', "const named = () => 1; named.toString = () => 'named';"],
  ['a list', 'const list = []; list.push = function (x) { this[this.length] = x; }; list.push(1);'],
  [
    'a Map',
    'class Counted extends Map { constructor() { super(); this.set = (k, v) => super.set(k, v); } } new Counted().set(1, 2);',
  ],
])('a method of its own on %s works in an async exercise', async (_, assigned) => {
  const exercise = await arena.prepare('loading-cache');
  const {verdict, message} = await arena.grade(exercise, {language: 'javascript', source: cache(assigned)});
  expect([verdict, message]).toEqual(['accepted', undefined]);
});

/** A statement about a prototype, reached in every way that a source can show. */
function waysTo(
  prototype: string,
  statement: (holder: string) => string,
  name: string,
): (readonly [string, string])[] {
  const maker = prototype.replace('.prototype', '');
  return [
    `const A = ${maker}; ${statement('A.prototype')}`,
    `let A, B; A = ${maker}; B = A; ${statement('B.prototype')}`,
    `const P = ${prototype}; ${statement('P')}`,
    `const {prototype: P} = ${maker}; ${statement('P')}`,
    `const {prototype} = ${maker}; ${statement('prototype')}`,
    `const [, P] = [1, ${prototype}]; ${statement('P')}`,
    statement('[].constructor.prototype'),
    statement('[].__proto__'),
    statement('Object.getPrototypeOf([])'),
    `const {getPrototypeOf} = Reflect; ${statement(`getPrototypeOf(new ${maker}())`)}`,
    statement(`globalThis.${prototype}`),
    statement(`${maker}['proto' + 'type']`),
    statement(`(0, ${maker}).prototype`),
    statement(`(1 < 0 ? ${maker} : Set).prototype`),
    `function add(P) { ${statement('P')} } add({}); add(${prototype});`,
    `const add = (A) => { ${statement('A.prototype')} }; add(${maker});`,
    `((P) => { ${statement('P')} })(${prototype});`,
    `function add(P = ${prototype}) { ${statement('P')} } add();`,
    `for (const A of [${maker}, Map]) ${statement('A.prototype')}`,
    `[${maker}].forEach((A) => { ${statement('A.prototype')} });`,
    `const all = [${prototype}]; all.forEach(function (P) { ${statement('P')} });`,
    `const {assign} = Object; assign(${prototype}, {last: 1});`,
    `const O = Object; O.defineProperty(${prototype}, 'last', {value: 1});`,
  ].map((text) => [text, name] as const);
}

const additions: readonly (readonly [statement: string, name: string])[] = [
  ['Array.prototype.last ??= function () { return this.at(-1); };', 'Array.prototype.last'],
  [
    "Object.defineProperty(String.prototype, 'chars', {get() { return [...this]; }});",
    'String.prototype.chars',
  ],
  ['Object.assign(Map.prototype, {bump(key) { this.set(key, 1); }});', 'Map.prototype.bump'],
  ['Math.clamp = (x) => x;', 'Math.clamp'],
  ['if (!Promise.wait) Promise.wait = () => 1;', 'Promise.wait'],
  ...waysTo('Array.prototype', (holder) => `${holder}.last = 1;`, 'Array.prototype.last'),
  ['JSON.last = 1;', 'JSON.last'],
  ['[Array.prototype.last] = [1];', 'Array.prototype.last'],
  ['({a: {b: Array.prototype.last = 2}} = {a: {b: 1}});', 'Array.prototype.last'],
  ['for (Array.prototype.last of [1]);', 'Array.prototype.last'],
  ['Array.prototype.last++;', 'Array.prototype.last'],
  ["Array.prototype['la' + `st`] = 1;", 'Array.prototype.last'],
  ["const key = 'last'; Array.prototype[key] = 1;", 'Array.prototype.last'],
  ["for (const key of ['at', 'last']) Array.prototype[key] = 1;", 'Array.prototype.last'],
  ['for (const key in {last: 1}) Array.prototype[key] = 1;', 'Array.prototype[…]'],
  ["Array.prototype[Symbol('last')] = 1;", 'Array.prototype[…]'],
  ["Reflect.set(Array.prototype, 'last', 1);", 'Array.prototype.last'],
];
test.each(additions)('%s is refused at its line where runs share a realm', async (statement, name) => {
  for (const slug of ['gossip-counter', 'loading-cache']) {
    const exercise = await arena.prepare(slug);
    const source = `// one\n  ${statement}\n${submissionOf(slug, 'accepted')}`;
    const grade = await arena.grade(exercise, {language: 'javascript', source});
    expect(grade.verdict).toBe('compile-error');
    expect(grade.message).toContain(`${name} cannot be added: `);
    expect(grade.diagnostics).toMatchObject([{line: 2}]);
  }
});

test.each([
  'Array.prototype.at ??= function () {};',
  'if (!Object.groupBy) Object.groupBy = () => ({});',
  'class Set2 {} Set2.prototype.bump = 1;',
  'function Deque() {} Deque.prototype.bump = () => 1; Deque.make = () => new Deque();',
  'const A = class {}; A.prototype.bump = 1;',
  'let P = Array.prototype; P = {}; P.bump = 1;',
  'function bump(P) { P.bump = 1; } bump({});',
  '[].bump = 1; new Map().bump = 1; const list = []; list.bump = 1;',
  'Array.prototype[Symbol.iterator] ??= 1;',
  'function f(Array) { Array.prototype.bump = 1; } f(function () {});',
  '{ class Iterator {} Iterator.prototype.chunks = () => []; }',
])('%s is not', async (statement) => {
  const exercise = await arena.prepare('gossip-counter');
  const source = `${statement}\n${submissionOf('gossip-counter', 'accepted')}`;
  expect(await arena.grade(exercise, {language: 'javascript', source})).toMatchObject({verdict: 'accepted'});
});

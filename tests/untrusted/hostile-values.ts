/**
 * Programs that hand hostile values to whoever asks: returned, thrown, printed, kept in stores, sent between nodes. Each is
 * put together from a way to make an object, ways to spoil it, and a place to hand it over.
 */
import type {Random} from '#lib/exercise-sdk/random';

/** Expressions; `v()` makes another value, a level deeper. */
const makers = [
  '{a: v(), b: v()}',
  '{$: v()}',
  '{$: "map", value: v()}',
  '{$: "undefined"}',
  '{["__proto__"]: v(), $: "object", value: [[v(), v()]]}',
  '[v(), v(), v()]',
  '[, v(), , ]',
  'new Array(4294967295)',
  'new Array(100000)',
  'Object.assign([v()], {length: 3, extra: v(), $: 1})',
  'new (class extends Array { get length() { return v(); } })(3)',
  'new (class List extends Array { get [0]() { return v(); } })(3)',
  'Object.defineProperty([v(), v()], 0, {get() { this.length = 1e6; return v(); }})',
  'Object.create(null)',
  'Object.create({a: v()}, {b: {enumerable: true, value: v()}})',
  'Object.create(Array.prototype)',
  'Object.create(new Proxy({}, traps()))',
  'Object.setPrototypeOf(new Map([[v(), v()]]), Object.prototype)',
  'Object.setPrototypeOf({a: v()}, Map.prototype)',
  'Object.setPrototypeOf([v()], null)',
  'new Map([[v(), v()], [{k: v()}, new Map([[v(), v()]])]])',
  'new Set([v(), new Set([v()])])',
  'new (class extends Map { get size() { return 1e9; } forEach() { throw 1; } [Symbol.iterator]() { return null; } })([[1, v()]])',
  'growing()',
  'new Date(v())',
  'new Date(8.64e15)',
  'Object.assign(new Date(0), {toISOString() { return "["; }, toJSON: null})',
  'new Proxy({a: v(), $: 1}, traps())',
  'new Proxy([v(), v()], traps())',
  'new Proxy(function () {}, traps())',
  'new Proxy(new Map([[1, v()]]), traps())',
  'new Proxy(new Proxy({a: 1}, traps()), traps())',
  'revoked({})',
  'revoked([])',
  'lying()',
  'cycle()',
  'dag(30)',
  'deep(depthOf(), 0)',
  'deep(depthOf(), 1)',
  'deep(depthOf(), 2)',
  'deep(depthOf(), 3)',
  'new Uint8Array(1000)',
  'new Float64Array([NaN, -0, Infinity, 1e308])',
  'new BigInt64Array([-1n])',
  'new DataView(new ArrayBuffer(8))',
  'new ArrayBuffer(16)',
  'detached()',
  'new Uint8Array(new ArrayBuffer(8, {maxByteLength: 16}))',
  'Object.assign(new (class extends Uint8Array { get length() { return 1e9; } })(4), {$: v()})',
  'Symbol("s")',
  'Symbol.iterator',
  '10n ** 30n',
  '-(2n ** 60000n)',
  '2n ** 70000n',
  '-0',
  'NaN',
  'Infinity',
  '-Infinity',
  '5e-324',
  '2 ** 53',
  'undefined',
  'null',
  'true',
  '"\\ud800"',
  '"\\0"',
  '"$"',
  '"\\u2028</script>"',
  '"x".repeat(100000)',
  'String.fromCharCode(...Array(500).keys())',
  'new String("abc")',
  'new Number(NaN)',
  'Object(1n)',
  'Object(Symbol())',
  'function f() {}',
  'class {}',
  '() => 1',
  'Math',
  'globalThis',
  'Reflect',
  'JSON',
  'Promise.resolve(v())',
  'Promise.reject(v())',
  'new Promise(() => {})',
  '{then(yes) { yes(v()); }}',
  '{then(yes, no) { no(v()); }}',
  '{get then() { throw v(); }}',
  'new Error(v())',
  'Object.assign(new RangeError("Maximum call stack size exceeded"), {stack: v()})',
  'new AggregateError([v()], "x")',
  'Object.create(Error.prototype)',
  'Object.defineProperty(new Error("m"), "message", {get() { throw v(); }})',
  '/x/g',
  'new WeakMap()',
  'new WeakRef({})',
  '(function* () { yield v(); })()',
  '(async function* () {})()',
  'arguments',
  'new Intl.NumberFormat()',
  '[1, 2].values()',
  '{toJSON() { return v(); }, toString() { throw v(); }, valueOf() { throw v(); }, [Symbol.toPrimitive]() { return {}; }}',
  '{get a() { throw v(); }}',
  '{get a() { return v(); }, get $() { return v(); }}',
  'Object.freeze({a: v()})',
  '{[Symbol.toStringTag]: "Map", size: 2, [Symbol.iterator]: 5}',
  '{constructor: v(), hasOwnProperty: v(), length: v()}',
] as const;

const trapNames = [
  'get',
  'has',
  'ownKeys',
  'getOwnPropertyDescriptor',
  'getPrototypeOf',
  'set',
  'apply',
  'isExtensible',
  'defineProperty',
];
const answers = [
  '() => v()',
  '() => { throw v(); }',
  '() => undefined',
  '() => ["$", "a"]',
  '() => ["$", "value", "length"]',
  '() => n++ % 2 ? undefined : {value: v(), enumerable: true, configurable: true}',
  '(target, key) => key === "length" ? [3, NaN, -1, "2", 1e9, {valueOf: () => n++}][n++ % 6] : v()',
  '() => n++ % 2 ? Array.prototype : Object.prototype',
  '() => null',
  '(...rest) => Reflect.get(...rest)',
];

const kit = (random: Random, values: readonly string[], depth: number): string => `
let n = 0, left = ${random.int(3, 40)};
const depthOf = () => ${depth};
const v = () => { if (left-- <= 0) return n++; switch (n++ % ${values.length}) { ${values.map((value, index) => `case ${index}: return ${value.startsWith('{') ? `(${value})` : value};`).join(' ')} } };
const traps = () => ({${random
  .shuffle(trapNames)
  .slice(0, random.int(1, 4))
  .map((name) => `${name}: ${random.pick(answers)}`)
  .join(', ')}});
const revoked = (x) => { const {proxy, revoke} = Proxy.revocable(x, {}); revoke(); return proxy; };
const lying = () => { let asked = 0; return new Proxy({}, {ownKeys: () => ['$', 'value'], get: (_, key) => (key === '$' ? ${random.pick(['"bigint"', '"map"', '"what"', '5', 'v()'])} : v()), getOwnPropertyDescriptor: (_, key) => key === '$' && ++asked > ${random.int(0, 3)} ? undefined : {value: 1, enumerable: true, configurable: true, writable: true}}); };
const cycle = () => { const a = {}, m = new Map([[a, a]]); a.self = [a, m]; return a; };
const dag = (levels) => { let x = [1]; for (let i = 0; i < levels; i++) x = [x, x]; return x; };
const deep = (levels, form) => { let x = v(); for (let i = 0; i < levels; i++) x = form === 0 ? [x] : form === 1 ? {$: x} : form === 2 ? new Map([[i, x]]) : {a: x, b: 1}; return x; };
const growing = () => { const m = new Map([[0, 0]]); m.set(1, {get a() { m.set(m.size, 1); return 1; }, get b() { m.delete(0); return v(); }}); return m; };
const detached = () => { const buffer = new ArrayBuffer(8), view = new Uint8Array(buffer); buffer.transfer(); return view; };
`;

const depths = [
  1, 2, 10, 98, 99, 100, 101, 196, 197, 198, 199, 200, 201, 202, 203, 205, 300, 1_000, 5_000, 20_000,
];

/** How a value leaves, in the place of what a solution does. */
const leaving = [
  'return v();',
  'return [v(), v()];',
  'return {a: v(), list: [v()]};',
  'throw v();',
  'console.log(v(), "%s %o", v()); return v();',
  'console.table(v()); console.error("%d", v()); return 0;',
];

export type HostileKind = 'function' | 'class' | 'async' | 'simulation';

const wrappers: Record<HostileKind, readonly ((body: string, random: Random) => string)[]> = {
  function: [
    (body) => `function sum(numbers) { ${body} }`,
    (body) => `const sum = (...arguments_) => (function () { ${body} })();`,
  ],
  class: [
    (body) => `class Counter { constructor() {} add() { ${body} } value() { ${body} } }`,
    (body) => `class Counter { constructor() {} add() {} get value() { return () => { ${body} }; } }`,
    (body) => `class Counter { constructor() { ${body} } add() {} value() { ${body} } }`,
  ],
  async: [
    (body) =>
      `class AtomicCounter { constructor(store) { this.store = store; } async increment() { ${body} } read() { ${body} } }`,
    (body) =>
      `class AtomicCounter { constructor(store) { this.store = store; } async increment(key) { await this.store.set(v(), v()); await this.store.get(v()); ${body} } async read(key) { return {get a() { store_.set(key, v()); return 1; }, b: v()}; } }`.replace(
        'store_',
        'globalThis.kept ??= this.store, kept',
      ),
    (body) =>
      `class AtomicCounter { constructor(store) { this.store = store; } async increment(key) { await new Promise((r) => setTimeout(r, v())); await sleep(v()); queueMicrotask(() => { throw v(); }); ${body} } async read() { setTimeout(() => { throw v(); }, v()); setInterval(v(), v()); return v(); } }`,
  ],
  simulation: [
    (body) =>
      `class CounterNode { constructor(node) { this.node = node; } add() { ${body} } total() { ${body} } receive() { ${body} } }`,
    (body) =>
      `class CounterNode { constructor(node) { this.node = node; } start() { this.node.after(5, () => { throw v(); }); } async add() { this.node.store.set("k", v()); for (const peer of this.node.peers) this.node.send(peer, v()); ${body} } async total() { return this.node.rpc(this.node.peers[0], v(), 5); } receive(from, message) { this.got = message; ${body} } }`,
    (body) =>
      `class CounterNode { constructor(node) { this.node = node; ${body.replace(/return [^;]*;/g, '')} } add() { this.node.sleep(v()); this.node.rpc(v(), v()); } async total() { return {get a() { kept.store.set("x", v()); return v(); }}; } get receive() { ${body} } }`.replace(
        'kept',
        'this.node',
      ),
  ],
};

export function hostileProgram(kind: HostileKind, random: Random): string {
  const values = random.array(random.int(1, 4), () => random.pick(makers));
  const body = random.pick(leaving);
  return kit(random, values, random.pick(depths)) + random.pick(wrappers[kind])(body, random);
}

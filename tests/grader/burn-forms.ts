/** What programs that burn are put together from: places, receivers and what is done to them, and chains of any depth. */

/** Places where a step can stand; each is a whole step again. */
export const contexts: Readonly<Record<string, (step: string) => string>> = {
  'by itself': (step) => step,
  'in a closure': (step) => `(() => { ${step} })()`,
  'in a branch': (step) => `if (i >= 0) { ${step} }`,
  'in a finally': (step) => `try { x++ } finally { ${step} }`,
  'in a field': (step) => `new (class { a = (() => { ${step} })() })()`,
  'in a parameter': (step) => `((given = (() => { ${step} })()) => given)()`,
  'in a getter': (step) => `({get a() { ${step} }}).a`,
  'in a generator': (step) => `[...(function* () { ${step}; yield 1 })()]`,
};
/** Receivers, and expressions of them with `v`: every pair that works is a step. */
export const receivers: Readonly<Record<string, string>> = {
  text: "'ab,'.repeat(60)",
  list: 'Array.from({length: 60}, (_, k) => k)',
  floats: 'new Float64Array(60)',
  map: 'new Map(Array.from({length: 60}, (_, k) => [k, k]))',
  object: "Object.fromEntries(Array.from({length: 60}, (_, k) => ['k' + k, k]))",
  many: "Object.fromEntries(Array.from({length: 3000}, (_, k) => ['k' + k, k]))",
  proxy: 'new Proxy({a: 1, b: 2}, {})',
};
export const forms: Readonly<Record<string, readonly string[]>> = {
  text: [
    "v.replaceAll('a', 'c')",
    "v.replaceAll('a', '$&$&')",
    "v.replace(/a/g, 'c')",
    "v.replace(/[a-c]/g, '')",
    'v.match(/a/g)',
    '[...v.matchAll(/a/g)]',
    "v.split(',')",
    'v.split(/,/)',
    "v.split('')",
    '[...v]',
    'v.toUpperCase()',
    'v.slice(i % 9)',
    'JSON.stringify(v)',
    "v.indexOf('z')",
    'v.padStart(200)',
    'v.codePointAt(3)',
    'v.search(/z/)',
    'new Set(v)',
  ],
  list: [
    'v.map(String)',
    'v.map(Math.sin)',
    'v.toSorted()',
    'v.toReversed()',
    'v.flatMap((x) => [x, x])',
    'v.join()',
    '[...v]',
    '(([a, ...b]) => b)(v)',
    '((...a) => a)(...v)',
    'v.entries().toArray()',
    'v.values().map((x) => x).toArray()',
    'new Set(v)',
    'JSON.stringify(v)',
    'Object.entries(v)',
    'structuredClone(v)',
    'v.includes(-1)',
    'v.with(1, 2)',
    'Math.max.apply(null, v)',
  ],
  floats: [
    'v.map((x) => x)',
    'v.slice()',
    'v.toSorted()',
    'new Float64Array(v)',
    '[...v]',
    'Array.from(v)',
    'v.join()',
  ],
  map: [
    '[...v]',
    '[...v.keys()]',
    '[...v.entries()]',
    '[...v.values()]',
    'Math.max(...v.keys())',
    'new Map(v)',
    'v.forEach(isNaN)',
    'Array.from(v.values(), Math.sqrt)',
  ],
  object: [
    '({...v})',
    'Object.keys(v)',
    'Object.entries(v)',
    '(({k1, ...b}) => b)(v)',
    'Object.assign({}, v)',
    'JSON.stringify(v)',
    'Object.getOwnPropertyDescriptors(v)',
    'Object.freeze({...v})',
    'Reflect.ownKeys(v)',
  ],
  many: ['(() => { for (const k in v) return k })()', 'Object.keys(v)', 'Object.values(v)', '({...v})'],
  proxy: [
    'v.a',
    'v.a = i',
    "'a' in v",
    'Object.keys(v)',
    'delete v.c',
    '({...v})',
    "Reflect.has(v, 'a')",
    'Object.getPrototypeOf(v)',
  ],
};

/**
 * What is deep or long and may cost more than its length was charged when it was made: setup and step for a depth. The
 * count sees one access, one call or one step; the engine walks all of it.
 */
export const chains: Readonly<Record<string, (depth: number) => readonly [setup: string, step: string]>> = {
  'delegation through generators': (depth) => [
    'function* g(d) { if (d) yield* g(d - 1); else for (let k = 0; k < 50; k++) yield k } let s',
    `for (const x of g(${Math.min(depth, 200)})) s = x`,
  ],
  'delegation through iterators': (depth) => [
    `const wrap = (inner) => ({[Symbol.iterator]() { return this }, next: () => inner.next()}); let s;
    const deep = () => { let it = [1, 2, 3, 4, 5, 6, 7, 8].values(); for (let k = 0; k < ${Math.min(depth, 60)}; k++) it = wrap(it); return it }`,
    's = [...deep()]',
  ],
  'helpers of helpers': (depth) => [
    `const a = Array.from({length: 50}, (_, k) => k); let s;
    const deep = () => { let it = a.values(); for (let k = 0; k < ${Math.min(depth, 40)}; k++) it = it.filter(isFinite); return it }`,
    's = deep().toArray()',
  ],
  'a property of a prototype': (depth) => [
    `let o = {x: 1}; for (let k = 0; k < ${depth}; k++) o = Object.create(o); let s`,
    's = o.x',
  ],
  'a property that no prototype has': (depth) => [
    `let o = {}; for (let k = 0; k < ${depth}; k++) o = Object.create(o); const names = ['a', 'b', 'c', 'd', 'e', 'f']; let s`,
    's = o[names[i % 6]]',
  ],
  'an instance of a prototype': (depth) => [
    `class A {} let o = {}; for (let k = 0; k < ${depth}; k++) o = Object.create(o); let s`,
    's = o instanceof A',
  ],
  'keys of prototypes': (depth) => [
    `let o = {}; for (let k = 0; k < ${Math.min(depth, 5_000)}; k++) { o = Object.create(o); o['k' + k] = k } let s`,
    'for (const k in o) { s = k; break }',
  ],
  'bound of bound': (depth) => [
    `let f = (x) => x; for (let k = 0; k < ${depth}; k++) f = f.bind(null); let s`,
    's = f(i)',
  ],
  'many bound arguments': (depth) => [
    `const f = ((x) => x).bind(null, ...Array(${depth}).fill(1)); let s`,
    's = f(i)',
  ],
  'a proxy of proxies': (depth) => [
    `let p = {x: 1}; for (let k = 0; k < ${Math.min(depth, 7)}; k++) p = new Proxy(p, {}); let s`,
    's = p.x',
  ],
  'a getter of getters': (depth) => [
    `let o = {x: 1}; for (let k = 0; k < ${Math.min(depth, 100)}; k++) { const inner = o; o = {get x() { return inner.x }} } let s`,
    's = o.x',
  ],
  'a constructor of constructors': (depth) => [
    `class A {} let C = A; for (let k = 0; k < ${Math.min(depth, 60)}; k++) C = class extends C {}; let s`,
    's = new C()',
  ],
  'fields of fields': (depth) => [
    `class A {} let C = A; for (let k = 0; k < ${Math.min(depth, 60)}; k++) C = class extends C { a = 1; #b = 2 }; let s`,
    's = new C()',
  ],
  'a scope of scopes': (depth) => {
    const at = Math.min(depth, 60);
    const open = Array.from({length: at}, (_, k) => `((v${k}) => { const w${k} = () => v${k}; `).join(
      'return ',
    );
    const close = Array.from({length: at}, (_, k) => `})(${k})`).join('');
    return [`let s; const f = ${open} return () => v0 ${close}`, 's = f()'];
  },
  'a rope': (depth) => [
    `let s, c = 0`,
    `let t = 'a'; for (let k = 0; k < ${depth}; k++) t += i; c += t.charCodeAt(1)`,
  ],
  'a text with one more': (depth) => [
    `const t = 'a'.repeat(${depth}); let c = 0`,
    `c += (t + i).charCodeAt(1)`,
  ],
  'texts that are equal': (depth) => [
    `const t = 'a'.repeat(${depth}) + 'b', u = ('a'.repeat(${depth}) + 'bc').slice(0, -1); let s`,
    's = t === u',
  ],
  'a list with gaps': (depth) => [`const a = []; a[${20 * depth}] = 1; let s`, 'a.unshift(i); a.shift()'],
  'a list with gaps, cut': (depth) => [`const a = []; a[${20 * depth}] = 1; let s`, 'a.splice(0, 1, i)'],
  'a list with gaps, sorted': (depth) => [`let s`, `const a = []; a[${20 * depth}] = 1; s = a.sort()`],
  'a list with gaps, searched': (depth) => [`const a = []; a[${20 * depth}] = 1; let s`, 's = a.indexOf(7)'],
  'a list moved': (depth) => [`const a = Array.from({length: ${depth}}, (_, k) => k)`, 'a.unshift(a.pop())'],
  'a queue': (depth) => [`const a = Array.from({length: ${depth}}, (_, k) => k)`, 'a.push(a.shift())'],
  'a list cut in the middle': (depth) => [
    `const a = Array.from({length: ${depth}}, (_, k) => k)`,
    `a.splice(${depth >> 1}, 0, a.splice(${depth >> 2}, 1)[0])`,
  ],
  'a table of keys': (depth) => [
    `const o = {}; for (let k = 0; k < ${depth}; k++) o['k' + k] = k; let n = 0`,
    `o['n' + n++] = 1; delete o['n' + (n - 1)]`,
  ],
  'a Map that shrinks while it is walked': (depth) => [
    `let s = 0`,
    `const m = new Map(); for (let k = 0; k < ${depth}; k++) m.set(k, k); for (const [k] of m) m.delete(k)`,
  ],
  'a Set walked at its end': (depth) => [
    `const m = new Set(); for (let k = 0; k < ${depth}; k++) m.add(k); for (let k = 0; k < ${depth} - 1; k++) m.delete(k); let s`,
    'for (const k of m) { s = k; break }',
  ],
  'the first of a Map': (depth) => [
    `const m = new Map(); let n = 0; for (; n < ${depth}; n++) m.set(n, n); let s`,
    's = m.keys().next().value; m.delete(s); m.set(n++, 1)',
  ],
  'a product of BigInts': (depth) => [`const b = 3n ** ${depth}n; let s`, 's = b * b'],
  'a remainder of BigInts': (depth) => [
    `const b = 3n ** ${2 * depth}n, d = 7n ** ${depth >> 1}n; let s`,
    's = b % d',
  ],
  'a sum of BigInts': (depth) => [`const b = 3n ** ${depth}n; let s`, 's = b + 1n'],
  'a BigInt in words': (depth) => [`const b = 3n ** ${depth}n; let s`, 's = String(b)'],
  'JSON with toJSON': (depth) => [
    `let o = {toJSON: () => 1}; for (let k = 0; k < ${Math.min(depth, 50)}; k++) o = {o}; let s`,
    's = JSON.stringify(o)',
  ],
  'JSON with a replacer': (depth) => [
    `const o = Object.fromEntries(Array.from({length: ${depth}}, (_, k) => ['k' + k, k])); let s`,
    's = JSON.stringify(o, isNaN)',
  ],
  'JSON with a list of keys': (depth) => [
    `const o = {a: 1}, keys = Array.from({length: ${depth}}, (_, k) => 'k' + k); let s`,
    's = JSON.stringify(o, keys)',
  ],
  'JSON with a reviver': (depth) => [
    `const t = JSON.stringify(Array(${depth}).fill(1)); let s`,
    's = JSON.parse(t, isNaN)',
  ],
  'a clone': (depth) => [
    `const o = Array.from({length: ${depth}}, (_, k) => ({k})); let s`,
    's = structuredClone(o)',
  ],
  'a pattern that looks behind': (depth) => [
    `const t = 'ab'.repeat(${depth}); let s`,
    's = t.replace(/(?<=a)b/g, "")',
  ],
  'a pattern that is not found': (depth) => [`const t = 'ab'.repeat(${depth}); let s`, 's = /c$/.test(t)'],
  'a pattern with groups': (depth) => [
    `const t = 'ab'.repeat(${depth}); let s`,
    's = [...t.matchAll(/(?<x>a)(?<y>b)/g)].length',
  ],
  'a rest of arguments': (depth) => [
    `const a = Array(${Math.min(depth, 5000)}).fill(1), f = (...rest) => rest.length; let s`,
    's = f(...a)',
  ],
  'a spread of spreads': (depth) => [
    `const a = Array(${depth}).fill(1); let s`,
    's = [...[...a], ...[...a]]',
  ],
  'arguments as an object': (depth) => [
    `const a = Array(${Math.min(depth, 5000)}).fill(1); function f() { return arguments } let s`,
    's = f.apply(null, a)',
  ],
  'a typed array': (depth) => [
    `const a = new Float64Array(${depth}); let s`,
    'a.set(a.subarray(1)); a.copyWithin(1, 0)',
  ],
  'a sorted typed array': (depth) => [
    `const a = Float64Array.from({length: ${depth}}, (_, k) => (k * 7919) % 1009)`,
    'a.slice().sort()',
  ],
  'a list from an iterator': (depth) => [
    `const m = new Map(Array.from({length: ${depth}}, (_, k) => [k, k])); let s`,
    's = Array.from(m.values())',
  ],
  'a list taken apart': (depth) => [
    `const m = new Set(Array.from({length: ${depth}}, (_, k) => k)); let s`,
    'const [a, , b, ...c] = m; s = c',
  ],
};

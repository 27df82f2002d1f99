/**
 * Programs that burn: one step (syntax or built-in) in one place of a loop, and what an operation of it costs in processor
 * time, as a multiple of a plain loop's turn in the same run. Made from a seed, run on real workers.
 */
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import type {Pool} from '#lib/grader/host/pool';

/** Setup, and the step that is repeated; `i` counts. */
export const steps: Readonly<Record<string, readonly [setup: string, step: string]>> = {
  'a new key of a Map': ['let m = new Map()', 'm.set(i, i); if (m.size > 1e5) m = new Map()'],
  'a new item of a Set': ['let m = new Set()', 'm.add(i); if (m.size > 1e5) m = new Set()'],
  'a text for a key': ['const m = new Map()', "m.set('k' + (i % 999), i)"],
  'a text and a number': ['let s', "s = 'c' + i"],
  'a template': ['let s', 's = `$' + '{i}:$' + '{i}`'],
  'an object': ['let s', 's = {a: i, b: i, c: {d: i}}'],
  'a list': ['let s', 's = [i, i, i, i]'],
  'a function': ['let s', 's = () => i'],
  'fields of a class': ['class P { a = 1; b = 2; c = [1] } let s', 's = new P()'],
  'a class': ['let s', 's = class { a() {} }'],
  'an error': ['let s', "s = new Error('x')"],
  'an error of a class': ['class E extends Error {} let s', 's = new E()'],
  'a caught error': ['let s', 'try { null.x } catch (e) { s = e }'],
  'a date in words': ['let s', 's = new Date(i).toISOString()'],
  'a number with digits': ['let s', 's = (i / 7).toFixed(3)'],
  'a number in a language': ['let s', 's = (i + 0.5).toLocaleString()'],
  'a sine': ['let s = 0', 's += Math.sin(i)'],
  'a sine called back': [
    'const a = Array.from({length: 64}, (_, k) => k * 1e5); let s',
    's = a.map(Math.sin)',
  ],
  'a pattern called back': [
    "const a = Array(64).fill('abcdefgh'); let s",
    's = a.some(RegExp.prototype.exec, /z/)',
  ],
  'a delete': ['const o = {}', "o['k' + (i % 99)] = 1; delete o['k' + (i % 99)]"],
  'a defined property': ['let o', "o = {}; Object.defineProperty(o, 'x', {value: 1})"],
  'a rest': ['const a = [1, 2, [3, 4, 5]]; let s', 'const [x, ...[y, ...z]] = a; s = z'],
  'a spread iterator': [
    'const m = new Map(Array.from({length: 99}, (_, k) => [k, k])); let s',
    's = Math.max(...m.keys())',
  ],
  'a delegation': ['function* g(d) { if (d) yield* g(d - 1); else yield 1 } let s', 's = [...g(20)]'],
  'an iterator helper': [
    'const a = [1, 2, 3, 4, 5, 6, 7, 8]; let s',
    's = a.values().map(Math.sqrt).toArray()',
  ],
  'a key of many': [
    'const o = {}; for (let k = 0; k < 1e4; k++) o["k" + k] = k; let s',
    'for (const k in o) { s = k; break }',
  ],
  'a copy of an object': ['const o = {a: 1, b: 2, c: 3}; let s', 's = {...o, d: 4}'],
  JSON: ['let s', "s = JSON.parse(JSON.stringify({a: [i, 'x']}))"],
  'a replaced text': ["const t = 'a'.repeat(200); let s", "s = t.replaceAll('a', 'b')"],
  'a split text': ["const t = 'a,b,c,d'; let s", "s = t.split(',')"],
  'a sorted list': ['let s', 's = [3, 1, 2, 5, 4].sort()'],
  'a proxy': ['const p = new Proxy({}, {}); let s', 's = p.x'],
  'a bound function': ['const f = ((x) => x).bind(null, 1); let s', 's = f()'],
  'a symbol': ['let s', 's = Symbol()'],
  'a typed array': ['let s', 's = new Float64Array(8)'],
  'a promise': ['let s', 's = Promise.resolve(i).then(() => 1)'],
};

/** Places where a step can stand; each is a whole step again. */
const contexts: Readonly<Record<string, (step: string) => string>> = {
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
const receivers: Readonly<Record<string, string>> = {
  text: "'ab,'.repeat(60)",
  list: 'Array.from({length: 60}, (_, k) => k)',
  floats: 'new Float64Array(60)',
  map: 'new Map(Array.from({length: 60}, (_, k) => [k, k]))',
  object: "Object.fromEntries(Array.from({length: 60}, (_, k) => ['k' + k, k]))",
  many: "Object.fromEntries(Array.from({length: 3000}, (_, k) => ['k' + k, k]))",
  proxy: 'new Proxy({a: 1, b: 2}, {})',
};
const forms: Readonly<Record<string, readonly string[]>> = {
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

/** `count` steps, of different pairs and places, made of a seed alone. */
export function drawSteps(
  seed: number,
  count: number,
): Record<string, readonly [setup: string, step: string]> {
  let state = seed;
  const draw = <Item>(items: readonly Item[]): Item => {
    state = (state * 48_271) % 2_147_483_647;
    return items[state % items.length]!;
  };
  const drawn: Record<string, readonly [string, string]> = {};
  const fixed = Object.entries(steps).map(([name, [setup, step]]) => ({name, setup, step}));
  const paired = Object.entries(forms).flatMap(([of, expressions]) =>
    expressions.map((form) => ({
      name: form,
      setup: `const v = ${receivers[of]}; let s`,
      step: `s = ${form}`,
    })),
  );
  while (Object.keys(drawn).length < count) {
    const {name, setup, step} = draw(draw([fixed, paired, paired]));
    const [first, second] = [draw(Object.keys(contexts)), draw(['by itself', ...Object.keys(contexts)])];
    drawn[`${name}, ${first}, ${second}`] = [
      `let x = 0; ${setup}`,
      contexts[second]!(contexts[first]!(step)),
    ];
  }
  return drawn;
}

const source = (setup: string, body: string): string =>
  `function f(n) { ${setup}; for (let i = 0; i < n; i++) { ${body} } }`;
const signature = {kind: 'function', name: 'f', parameters: [], returns: 'any'} as const;

export type Burned = {readonly name: string; readonly nsPerOperation: number; readonly times: number};

/** The least of several runs: what else the machine does only adds. `msMin` is how long one run has to be at least. */
async function nsPerOperation(pool: Pool, text: string, msMin: number): Promise<number> {
  for (let n = 50; ; ) {
    const cases = [1, 2, 3].map(() => ({inputJson: `[${n}]`, operationsMax: 1_000_000_000}));
    const job = candidateJob({
      signature,
      language: 'javascript',
      source: text,
      seed: 1,
      withConsole: false,
      cases,
    });
    const {outcomes, refused} = await runBatch(pool, job, candidateAllowance);
    if (refused !== undefined) throw new Error(refused.message);
    const ended = [...outcomes.values()];
    // What memory or processor time ends was large enough the round before.
    if (ended.some(({kind}) => kind !== 'returned')) throw new Error(`${text}: ${JSON.stringify(ended[0])}`);
    const least = Math.min(...ended.map(({cpuMs}) => cpuMs));
    if (least >= msMin) return (least * 1e6) / ended[0]!.operations;
    n *= Math.min(20, Math.max(2, Math.ceil((1.3 * msMin) / Math.max(least, 0.05))));
  }
}

/** The costliest first. Each step alone, and `repeated` times in one body. */
export async function burn(
  pool: Pool,
  tried: Readonly<Record<string, readonly [setup: string, step: string]>>,
  repeated: readonly number[],
  msMin: number,
): Promise<Burned[]> {
  const plain = await nsPerOperation(pool, source('let x = 0', 'x += i'), msMin);
  const found: Burned[] = [];
  for (const [name, [setup, step]] of Object.entries(tried)) {
    for (const times of repeated) {
      const body = Array.from({length: times}, () => `{ ${step} }`).join(' ');
      const ns = await nsPerOperation(pool, source(setup, body), msMin);
      found.push({
        name: times === 1 ? name : `${name}, ${times} in a row`,
        nsPerOperation: ns,
        times: ns / plain,
      });
    }
  }
  return found.sort((a, b) => b.times - a.times);
}

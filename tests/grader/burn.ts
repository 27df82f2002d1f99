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
  names: readonly string[],
  repeated: readonly number[],
  msMin: number,
): Promise<Burned[]> {
  const plain = await nsPerOperation(pool, source('let x = 0', 'x += i'), msMin);
  const found: Burned[] = [];
  for (const name of names) {
    const [setup, step] = steps[name]!;
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

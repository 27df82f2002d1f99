/** Instrumenting changes nothing that a program can tell: random programs over a wide grammar, and those that once could. */
import {afterAll, expect, test} from 'vitest';
import {comparePrograms} from './programs/compare';
import {createTwin} from './twin';

const twin = createTwin();
afterAll(() => twin.close());

/** Statements that write into `out`, each of which once behaved otherwise with the meter. */
const once: Readonly<Record<string, string>> = {
  'the body of a loop declares the name of a rest in its head':
    'for (const [a, ...b] of [[1, 2, 3]]) { const b = 1; out.push(a, b); }',
  'the body of a loop declares the name of an inner rest in its head':
    'for (let {x: [...b]} of [{x: [1]}]) { let b; class c {} out.push(b); }',
  'the body of a loop declares a function of the name of a rest':
    'for (let [...b] of [[1, 2]]) { out.push(typeof b); function b() {} }',
  'the body of a loop over keys declares the name of a rest':
    'for (const [a, ...b] in {key: 1}) { let b = a; out.push(b); }',
  'fields are put on an object that has them': `const one = {}; class R { constructor() { return one; } }
    class S extends R { x = () => 1; "y z" = () => 2; 3 = class {}; #p = () => this.#p.name; __proto__ = function () {}; q() { return this.#p(); } }
    const made = new S(); for (const key of Reflect.ownKeys(made)) out.push([key, made[key].name]);
    class T extends R { x = () => 1 } new T(); new T(); out.push(one.x.name, String(one.x));
    class U extends R { a; x = () => 1 } new U(); new U(); out.push("a" in one);`,
  'promises are awaited by a program that takes built-ins as values': `const P = Promise, all = globalThis;
    (async () => { await P.resolve(); out.push(1); for await (const one of [P.resolve(2), 3]) out.push(one); out.push(4); })();
    P.resolve().then(() => out.push('a')).then(() => out.push('b')).then(() => out.push('c')).then(() => out.push('d'))
      .then(() => out.push('e')).then(() => out.push('f')).then(() => out.push('g')).then(() => out.push('h'));`,
  'an iterator is none': `const none = {[Symbol.iterator]() { return 1; }};
    try { const [a, ...b] = none; } catch (e) { out.push(e.message); }
    try { Math.max(...none); } catch (e) { out.push(e.message); }
    try { [...(function* () { yield* none; })()]; } catch (e) { out.push(e.message); }`,
  'an iterator has no next': `const none = {[Symbol.iterator]() { return {next: 1}; }};
    try { const [a, ...b] = none; } catch (e) { out.push(e.message); }
    try { Math.max(...none); } catch (e) { out.push(e.message); }
    try { [...(function* () { yield* none; })()]; } catch (e) { out.push(e.name); }`,
};

test.each(Object.entries(once))('nothing can be told where %s', async (_what, statements) => {
  const answer = await twin.run({source: `const out = [];\n${statements}\nfunction f() { return out; }`});
  expect(answer?.plain.status).toBe('returned');
  expect(answer?.metered).toEqual(answer?.plain);
});

/** The soak tries twenty thousand. */
const programs = 80;

test(`${programs} random programs leave the same events with the meter and without`, async () => {
  const {ran, different} = await comparePrograms('short', programs);
  // A grammar that makes sources which do not compile would prove nothing.
  expect(ran).toBeGreaterThan(programs * 0.95);
  expect(different).toEqual([]);
});

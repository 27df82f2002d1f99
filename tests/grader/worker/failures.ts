/**
 * Small programs that fail in the engine's own words: expressions that throw, nested in one another, in the places where an
 * expression can stand. Each program notes the name, the message, the text and the stack of what it has caught.
 */
import type {Random} from '#lib/exercise-sdk/random';

/** What the expressions below speak of. */
const prelude = [
  'let none, empty = null, five = 5, text = "ab", list = [1, [2]], object = {inner: {}, list, make: () => five};',
  'const fixed = 1, re = /b/g, make = () => none, arrow = (x) => x.y.z, keep = (x) => [...x], iterable = new Set([1]).values();',
  'class Base { #hidden = 1; value = [...text]; static read(it) { return it.#hidden; } fail() { return none.field; } }',
].join('\n');

const values = [
  'none',
  'empty',
  'five',
  'text',
  'list',
  'object',
  'object.inner',
  'object.inner.missing',
  'object["list"][1]',
  'list[7]',
  'make()',
  'object.make(1)',
  'new Map([[1, 2]])',
  'new Error("made")',
  '[...text]',
  '[...list, 1]',
  '{...object}',
  're.exec(text)',
  '(() => [...text])',
  'class extends Base { extra = [...text] }',
  'new Base',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template of the program's
  '`a${five}b`',
  '(five, none)',
  '!five',
];
const failures: readonly ((value: string) => string)[] = [
  (v) => `(${v}).missing()`,
  (v) => `(${v}).a.b`,
  (v) => `(${v}).a.b()`,
  (v) => `(${v})()`,
  (v) => `new (${v})`,
  (v) => `[...${wrapped(v)}]`,
  (v) => `[0, ...${wrapped(v)}, 1]`,
  (v) => `make(...${wrapped(v)})`,
  (v) => `make(0, ...${wrapped(v)})`,
  (v) => `make(...${wrapped(v)}, 0)`,
  (v) => `new Base(...${wrapped(v)})`,
  (v) => `(([a, ...b]) => b)(${v})`,
  (v) => `(({a, ...b}) => b)(${v})`,
  (v) => `(() => { const [a, ...b] = ${wrapped(v)}; return b; })()`,
  (v) => `(() => { const {a, ...b} = ${wrapped(v)}; return b; })()`,
  (v) => `(() => { const {...b} = ${wrapped(v)}; return b; })()`,
  (v) => `(() => { let a, b; [a, ...b] = ${wrapped(v)}; return b; })()`,
  (v) => `(() => { let a, b; ({a, ...b} = ${wrapped(v)}); return b; })()`,
  (v) => `new Map(${v})`,
  (v) => `new Set(${v})`,
  (v) => `new Array(${v}).q.q`,
  (v) => `new Array(-1, ...${wrapped(v)}).q.q`,
  () => 'new Array(-1)',
  () => 'new Uint8Array(-1)',
  (v) => `(${v}).exec(text)`,
  (v) => `re.exec(text)[0].missing(${v})`,
  (v) => `arrow(${v})`,
  (v) => `keep(${v})`,
  (v) => `(fixed = ${v})`,
  (v) => `(later = ${v})`,
  (v) => `make(undeclared(${v}))`,
  (v) => `("a" in ${wrapped(v)})`,
  (v) => `(1 instanceof ${wrapped(v)})`,
  (v) => `Base.read(${v})`,
  (v) => `Reflect.construct(() => [...text], [${v}])`,
  (v) => `[3, 1].map(${v})`,
  (v) => `[3, 1, ${v}].map((one) => [...one])`,
  (v) => `new Promise(${v})`,
  (v) => `Object.defineProperty(${v}, "a")`,
  (v) => `Array.from({length: 2}, () => (${v}).a.b)`,
  (v) => `JSON.parse(${v})`,
  (v) => `BigInt(${v}) + 1`,
  (v) => `Symbol() + ${wrapped(v)}`,
  () => '(() => { throw new TypeError("own") })()',
  () => 'new Base().fail()',
  () => 'Base()',
];

/** Where an expression can stand. */
const places: Readonly<Record<string, (expression: string) => string>> = {
  statement: (e) => `try { (${e}); } catch (e) { note(e); }`,
  argument: (e) => `try { make(1, ${e}, [...text]); } catch (e) { note(e); }`,
  spread: (e) => `try { make([...text], ...${wrapped(e)}); } catch (e) { note(e); }`,
  'for of': (e) => `try { for (const one of ${wrapped(e)}) { note(one.a.b); } } catch (e) { note(e); }`,
  'for in': (e) => `try { for (const key in ${wrapped(e)}) { break; } } catch (e) { note(e); }`,
  pattern: (e) => `try { const [a = ${wrapped(e)}, ...b] = []; } catch (e) { note(e); }`,
  template: (e) => `try { note(\`a\${${e}}b\`); } catch (e) { note(e); }`,
  arrow: (e) => `try { (() => (${e}))(); } catch ({name, message, stack}) { note({name, message, stack}); }`,
  default: (e) => `try { ((a = ${wrapped(e)}) => a)(); } catch (e) { note(e); }`,
  field: (e) => `try { new (class Own { first = 1; second = ${wrapped(e)}; }); } catch (e) { note(e); }`,
  method: (e) => `try { new (class Own { run() { return ${wrapped(e)}; } }).run(); } catch (e) { note(e); }`,
  getter: (e) => `try { ({get it() { return ${wrapped(e)}; }}).it; } catch (e) { note(e); }`,
  generator: (e) => `try { [...(function* gen() { yield ${wrapped(e)}; })()]; } catch (e) { note(e); }`,
  delegation: (e) => `try { [...(function* gen() { yield* ${wrapped(e)}; })()]; } catch (e) { note(e); }`,
  condition: (e) => `try { if (${e}) note(1); else note(2); } catch (e) { note(e); }`,
  loop: (e) => `try { for (let i = 0; i < 1; i++) (${e}); } catch (e) { note(e); }`,
  finally: (e) => `try { try { (${e}); } finally { note({message: 'finally'}); } } catch (e) { note(e); }`,
  async: (e) => `(async () => { await null; return ${wrapped(e)}; })().catch((e) => note(e));`,
  'async caught': (e) => `(async () => { try { await ${wrapped(e)}; } catch (e) { note(e); } })();`,
  // biome-ignore lint/suspicious/noThenProperty: never awaited
  then: (e) => `Promise.resolve().then(() => ${wrapped(e)}).then(0, note);`,
  settled: (e) =>
    `Promise.allSettled([(async () => ${wrapped(e)})()]).then(([{reason}]) => reason && note(reason));`,
  executor: (e) => `new Promise(() => { (${e}); }).catch(note);`,
  sorted: (e) => `try { [2, 1].sort(() => ${wrapped(e)}); } catch (e) { note(e); }`,
};

const note =
  'const out = []; const note = (e) => out.push(e === undefined || e === null ? 0 : [e.name, e.message, e instanceof Error ? String(e) : 0, e.stack]);';

function wrapped(expression: string): string {
  return /^[\w.[({]/.test(expression) && !/^(?:class|\{)/.test(expression) && !/^\(?.*,/.test(expression)
    ? expression
    : `(${expression})`;
}

/** A program with one failure in each of a few places, over several lines. */
export function failingProgram(random: Random): string {
  const statements = random.array(6, () => {
    let expression = random.pick(values);
    const depth = random.int(1, 2);
    for (let i = 0; i < depth; i++) expression = random.pick(failures)(expression);
    const name = random.pick(Object.keys(places));
    // Under `yield*` the engine calls whatever is no constructor an intermediate value, and misplaces missing names.
    const place = places[name === 'delegation' && /new |undeclared/.test(expression) ? 'generator' : name]!;
    const indent = ' '.repeat(random.int(0, 4));
    return `${indent}${place(expression)}`;
  });
  return `${note}\n${prelude}\nfunction f() {\n${statements.join('\n')}\nlet later;\nreturn out;\n}`;
}

/**
 * A report without what the engine words by how it has compiled the code: it takes a call that failed itself for one whose
 * value cannot be iterated, then leaves out the dots of calls, and quotes the inside of a function as any number of
 * intermediate values.
 */
export function worded(text: string): string {
  return text
    .replaceAll(' or its return value is not iterable', '')
    .replaceAll('(...)', '')
    .replace(/(?:\(intermediate value\))+/g, '(intermediate value)');
}

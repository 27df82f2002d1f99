import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compilers} from '#lib/languages/compilers';
import type {Compiled, Program} from '#lib/languages/language';

function program(compiled: Compiled): Program {
  if (!compiled.ok) throw new Error(compiled.message);
  return compiled.program;
}

/** Where `text` stands in the script, as the engine would say it. */
function find({code, lineOffset}: Program, text: string): {line: number; column: number} {
  const before = code.slice(0, code.indexOf(text)).split('\n');
  return {line: before.length + lineOffset, column: before.at(-1)!.length + 1};
}

const source = `'use strict'
export function f(a, ...rest) {
  'a directive'
  for (const [x, ...y] of a) x.first();
  try { g() } finally { h() }
  try { g() } catch ({message}) { message.second(); }
  try { g() } catch { h() }
  const q = [...a, f(...rest)], [z, ...w] = q, m = new Map(a), u = x => y => ({...x}.third);
  while (q.pop());
  do m.fourth(); while (z)
  label: for (;;) { break label }
  return (a) => a
}
export default class {}
`;

test('every place in the script leads back to its place in the source', () => {
  const compiled = program(compilers.javascript.compile(source, 'f'));
  for (const text of ['first', 'second', 'third', 'fourth', 'break label']) {
    const lines = source.slice(0, source.indexOf(text)).split('\n');
    expect({text, ...compiled.toSource(find(compiled, text))}).toEqual({
      text,
      line: lines.length,
      column: lines.at(-1)!.length + 1,
    });
  }
});

test('every place leads back through TypeScript too', () => {
  const typed =
    'function f<T>(a: T[], b?: string): T {\n  const c: Map<string, T> = new Map(); return a.first as T;\n}';
  const compiled = program(compilers.typescript.compile(typed, 'f'));
  const column = typed.split('\n')[1]!.indexOf('first') + 1;
  expect(compiled.toSource(find(compiled, 'first'))).toEqual({line: 2, column});
});

test('the script has the lines of the source', () => {
  const line = fc.constantFrom(
    'for (;;) x();',
    'while (x)\n  y();',
    'try { x() } catch ({message}\n) { y() }',
    'const a = (b) =>\n c;',
    'if (x) for (const k in y) z(); else w();',
    'class A { b = [...c]; static { d(); } get e() { return 1; } }',
    'async function* g() { yield* [...await x]; }',
    'do x(); while (y)',
    'export {x};',
    '// only a comment',
    'x = { ...y, z: ([a, ...b]) => b };',
  );
  fc.assert(
    fc.property(fc.array(line, {maxLength: 12}), (lines) => {
      const text = `let x, y, z, w;\n${[...new Set(lines)].join('\n')}`;
      const compiled = program(compilers.javascript.compile(text, 'f'));
      expect(compiled.code.split('\n')).toHaveLength(text.split('\n').length + 2);
    }),
  );
});

test.each([
  ['javascript', 'let a = 1;\nlet b = ;', 2, 9],
  ['typescript', 'let a: number = 1;\nlet b: = 3;', 2, 8],
  ['javascript', 'let a;\n  eval("x")', 2, 3],
  ['javascript', 'async function f() {}\nawait f();', 2, 1],
  ['javascript', 'export {};\nawait 1;', 2, 1],
  ['typescript', 'import {x} from "y";\nx();', 1, 1],
] as const)('%s: %j is refused at line %i, column %i', (language, text, line, column) => {
  const compiled = compilers[language].compile(text, 'f');
  expect(compiled).toMatchObject({ok: false, diagnostics: [{line, column, severity: 'error'}]});
});

test('the meter takes names that the source does not have, escapes included', () => {
  const {code} = program(compilers.javascript.compile('const $wF = 1, \\u0024w0_F = 2; for (;;);', 'f'));
  expect(code).toContain('if(($w1_F-=4)<0)$w1_R();');
});

test('a script is sloppy and a module is strict', () => {
  expect(program(compilers.javascript.compile('f = function () {}', 'f')).code).not.toContain("'use strict'");
  expect(program(compilers.javascript.compile('// export nothing\nf = 1', 'f')).code).not.toContain(
    "'use strict'",
  );
  expect(program(compilers.javascript.compile('export const f = 1', 'f')).code).toContain("'use strict'");
});

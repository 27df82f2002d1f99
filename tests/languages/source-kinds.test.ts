/** Which kind of source a file is, and what people are told of one that is none: decided by syntax, shown in its place. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {characterProblem} from '#lib/languages/characters';
import {compilers} from '#lib/languages/compilers';
import {editorLines} from '#lib/languages/places';

const {compile: javascript} = compilers.javascript;
const {compile: typescript} = compilers.typescript;

/** Places where a word is no statement. */
const quiet: ReadonlyArray<(word: string) => string> = [
  (word) => `// ${word} x from "y"`,
  (word) => `/* ${word} */`,
  (word) => `var s = '${word} {x}';`,
  (word) => `var s = "${word}";`,
  (word) => `var s = \`${word} x\`;`,
  (word) => `var r = /${word} /;`,
  (word) => `var o = {${word}: 1}; o.${word};`,
  (word) => `class C { ${word}() {} }`,
];
/** What only a sloppy script may say. */
const sloppy = [
  'var a = 010;',
  'var static = 1;',
  'var let = 2;',
  'var package = 0;',
  'var yield = 0;',
  'delete a;',
];

test('a word decides nothing: a script that mentions modules stays sloppy', () => {
  for (const word of ['import', 'export', 'await']) {
    for (const place of quiet) {
      for (const line of sloppy) {
        const compiled = javascript(`${place(word)}\n${line}\nfunction f() {}`, 'f');
        expect([place(word), line, compiled.ok]).toEqual([place(word), line, true]);
        expect(compiled.ok && compiled.program.code).not.toContain("'use strict'");
      }
    }
  }
});

const awaited = [
  'await g()',
  'await (g())',
  'await [g()]',
  'await null',
  'await -1',
  'await `x`',
  'await /* why */ g()',
];
const notAsync: ReadonlyArray<(code: string) => string> = [
  (code) => `${code};\nfunction f() {}`,
  (code) => `function f() { ${code}; }`,
  (code) => `class f { m() { const x = ${code}; } }`,
  (code) => `const f = () => ${code};`,
  (code) => `async function f() { [1].forEach((x) => { ${code}; }); }`,
  (code) => `export function f() { return ${code}; }`,
];

test('await outside an async function is refused where it stands, in every shape', () => {
  for (const place of notAsync) {
    for (const code of awaited) {
      const source = place(code);
      const compiled = javascript(source, 'f');
      const at = editorLines(source).positionAt(source.indexOf('await'));
      const message = 'await works inside async functions only.';
      expect([source, compiled]).toMatchObject([source, {ok: false, diagnostics: [{message, ...at}]}]);
    }
  }
  expect(javascript('function f() {\n  for await (const x of y);\n}', 'f')).toMatchObject({
    ok: false,
    diagnostics: [{line: 2, column: 7, message: 'await works inside async functions only.'}],
  });
  expect(javascript('var await = (x) => x; function f() { return await(1); }', 'f').ok).toBe(true);
});

test('an import is refused in a sentence wherever it stands', () => {
  for (const line of [
    'import x from "y";',
    'import "y";',
    'import {x} from "y"',
    'export * from "y";',
    'export {x} from "y";',
  ]) {
    const compiled = javascript(`var a;\n${line}`, 'f');
    expect(compiled).toMatchObject({ok: false, diagnostics: [{line: 2, column: 1}]});
    expect(!compiled.ok && compiled.message).toMatch(/^Imports are not available here/);
  }
});

const strange = [
  0x0, 0xad, 0x37e, 0x200b, 0x200e, 0x2013, 0x2014, 0x201c, 0x201d, 0x2018, 0x2019, 0x202e, 0x2060, 0x2066,
  0x2212, 0x2264, 0xff08, 0xff1b, 0xff5d, 0xff0c, 0x3002, 0x2800, 0xfffd, 0x1f600,
];
const shapes: ReadonlyArray<readonly [before: string, after: string]> = [
  ['function f() {\n  return 1', '\n}'],
  ['const a', ' = 1;'],
  ['var s = ', 'x;'],
  ['class A {\r\n  m() {', '}\r\n}'],
];

test('a character that stops a source is named in its place', () => {
  for (const language of [javascript, typescript]) {
    for (const point of strange) {
      // To TypeScript a zero width space is white space.
      if (language === typescript && point === 0x200b) continue;
      for (const [before, after] of shapes) {
        const source = `${before}${String.fromCodePoint(point)}${after}`;
        const compiled = language(source, 'f');
        const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
        const at = editorLines(source).positionAt(before.length);
        expect([source, compiled]).toMatchObject([source, {ok: false, diagnostics: [at]}]);
        expect(!compiled.ok && compiled.message).toContain(code);
      }
    }
  }
  for (const point of [0x200c, 0x200d, 0x3164]) {
    const compiled = javascript(`function f() {\n  const${String.fromCodePoint(point)} x = 1;\n}`, 'f');
    expect(compiled).toMatchObject({ok: false, diagnostics: [{line: 2, column: 8}]});
    expect(!compiled.ok && compiled.message).toContain('cannot be seen');
  }
  fc.assert(
    fc.property(fc.integer({min: 0, max: 0x10ffff}), (point) => {
      expect(characterProblem(point)).toMatch(/U\+[0-9A-F]{4,6}/);
    }),
  );
});

test('lines are counted as the editor counts them, in both languages', () => {
  const pieces = fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '// \u2028',
    '/* \u2029 */',
    '"\u2028";',
    'var a;',
    '`\u2029\n`;',
  );
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 8}), (parts) => {
      const before = `${parts.join('\n')}\n`;
      for (const language of [javascript, typescript]) {
        const compiled = language(`${before}  eval("x")`, 'f');
        const at = editorLines(before).positionAt(before.length + 2);
        expect(compiled).toMatchObject({ok: false, diagnostics: [at]});
      }
    }),
  );
});

test('types in a JavaScript source are taken for what they are', () => {
  for (const line of [
    'let a: number = 1;',
    'interface A { b: string }',
    'function g<T>(x: T): T { return x }',
    'class B { private c = 1 }',
    'type D = 1 | 2;',
    'const e = x as unknown;',
  ]) {
    const compiled = javascript(`function f() {}\n${line}`, 'f');
    expect([line, compiled]).toMatchObject([line, {ok: false, diagnostics: [{line: 2}]}]);
    expect(!compiled.ok && compiled.message).toContain('choose TypeScript');
  }
  const mistake = javascript('function f() { return (1; }', 'f');
  expect(!mistake.ok && mistake.message).not.toContain('TypeScript');
});

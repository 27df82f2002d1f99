import {expect, test} from 'vitest';
import {compileJavascript} from '#lib/languages/javascript/compile';
import {sometimesReached} from '#lib/languages/javascript/reached';
import {compileTypescript} from '#lib/languages/typescript/compile';

function reached(source: string, compile = compileJavascript): readonly string[] {
  const compiled = compile(`${source}\nfunction f() {}`, 'f');
  if (!compiled.ok) throw new Error(compiled.message);
  return compiled.program.needs.filter((name) => sometimesReached.includes(name));
}

test('a program that names nothing, and has classes, reaches no more than every program does', () => {
  expect(reached('class A { x = this; static { this.y = 1; } m() { return () => super.m(this); } }')).toEqual(
    [],
  );
  expect(reached('class A { m() { return class extends this.A { [this.x] = 1; }; } }')).toEqual([]);
  expect(reached("'use strict'; function g() { return this; }")).toEqual([]);
  expect(reached('export function g() { return this; }')).toEqual([]);
});

test.each([
  'globalThis.Intl',
  'function g() { return this; }',
  'const g = () => this;',
  'const {g} = {g() { return super.valueOf(); }};',
  'const o = {get g() { return this; }};',
  'class A { m() {} } function g(x = this) {}',
  'class A { m() {} } A.prototype.n = function () { return this; };',
  "function g() { 'use strict'; return this; }",
  'function g() { return class { [g(this)]() {} }; }',
  'class A { static [this.x] = 1; }',
  'function g() { return class extends this.Object {}; }',
  'const o = {g() { return class { get [super.valueOf()]() {} }; }};',
  'M\\u0061th.max(1);',
  'M\\u{61}th.max(1);',
])('a program that may hold the global object reaches everything: %s', (source) => {
  expect(reached(source)).toEqual(sometimesReached);
});

test.each(sometimesReached)('a program that names a global reaches it: %s', (name) => {
  for (const source of [
    `${name};`,
    `typeof ${name};`,
    `const g = (x=${name}) => x;`,
    `const g = {${name}};`,
  ]) {
    expect(reached(source)).toContain(name);
    expect(reached(source, compileTypescript)).toContain(name);
  }
});

test('whoever has bytes of one kind can make the others of it', () => {
  expect(reached('new Int8Array(1);')).toContain('ArrayBuffer');
  expect(reached('new TextEncoder();')).toContain('Uint8Array');
});

test.each([
  ['inspect', ['throw 1;', 'function* h() { yield 1; }', 'async () => {};', 'Promise.reject(1);'], ['f();']],
  [
    'assign',
    ['o[k] = 1;', 'o /**/ [k]++;', '[o?.[k]];', 'o.toString = 1;', 'Object.assign(o, p);'],
    ['o.size = [1];'],
  ],
  [
    'errors',
    ['try { f(); } catch {}', 'new TypeError();', 'p.then(f, g);', 'async () => {};'],
    ['o.name = 1;'],
  ],
] as const)('a program that may need more of a realm says so: %s', (need, sources, others) => {
  const needs = (source: string): readonly string[] => {
    const compiled = compileJavascript(`let o, p, k, g; ${source}\nfunction f() {}`, 'f');
    return compiled.ok ? compiled.program.needs : [compiled.message];
  };
  for (const source of sources) expect(needs(source)).toContain(need);
  for (const source of others) expect(needs(source)).not.toContain(need);
});

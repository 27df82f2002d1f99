/** Where the text says that a program makes no globals, none is made; where it may make some, they are looked for. */
import {expect, test} from 'vitest';
import {nodesOf} from '#lib/languages/javascript/nodes';
import {parseJavascript} from '#lib/languages/javascript/parse';
import {mayMakeGlobals} from '#lib/languages/javascript/stray-globals';

const maySay = (source: string): boolean => mayMakeGlobals(nodesOf(parseJavascript(source).ast));

/** Each makes the global `stray` when it runs as a sloppy function. */
const making = [
  'stray = 1;',
  'var other = stray = 1;',
  '(stray) = 1;',
  '[stray] = [1];',
  '({a: stray} = {a: 1});',
  '({stray} = {stray: 1});',
  '({a: [{b: stray = 2}]} = {a: [{}]});',
  '[...stray] = [1];',
  '({...stray} = {a: 1});',
  'for (stray of [1]);',
  'for (stray in {a: 1});',
  'for ([stray] of [[1]]);',
  '{ let stray; } stray = 1;',
  '(() => { var stray; })(); stray = 1;',
  '(function (stray) {})(); stray = 1;',
  '(function stray() {})(); stray = 1;',
  'try { throw 1; } catch (stray) {} stray = 1;',
  'for (let stray = 0; stray < 1; stray++); stray = 1;',
  'for (const stray of [1]); stray = 1;',
  'class A { static { var stray = 0; } } stray = 1;',
  'class A { static { let stray = 0; } } stray = 1;',
  'switch (stray = 1) { case 0: let stray; }',
  '(function (a = (stray = 1)) { var stray; })();',
  '(function (a = (() => { stray = 1; })()) { let stray; })();',
  '(function (a = (stray = 1)) { function stray() {} })();',
  'const f = () => { stray = 1; }; { let stray = 0; f(); }',
  '(function () { { class stray {} } stray = 1; })();',
  'const {a = (stray = 1)} = {};',
  'if (true) { (() => { stray = 1; })(); const stray = 0; } stray = 2;'.replace(
    '(() => { stray = 1; })(); ',
    '',
  ),
];

test.each(making)('a global is expected of %s', (source) => {
  const globals = globalThis as {stray?: unknown};
  new Function(source)();
  expect('stray' in globals).toBe(true);
  delete globals.stray;
  expect(maySay(source)).toBe(true);
});

test.each([
  'let a; a = 1; const f = (b) => { b++; a += b; for (a of [1]); };',
  'function f(list) { let sum = 0; for (let i = 0; i < list.length; i++) sum += list[i]; return sum; }',
  'function f(n) { var a, b; [a, b] = [n, 1]; ({a, c: b} = {a: 1, c: 2}); { a = 3; } return () => { b = 4; }; }',
  'function g() {} g = 1; class A {} A = 2; try {} catch (e) { e = 1; }',
  'const o = {}; o.a = 1; o["b"]++; [o.c] = [1]; for (o.d of [1]);',
])('no global is expected of %s', (source) => {
  expect(maySay(source)).toBe(false);
});

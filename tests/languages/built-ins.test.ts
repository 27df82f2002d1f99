/** Which programs are given a realm of their own for each case: those that look as if they changed built-ins. */
import {expect, test} from 'vitest';
import {compilers} from '#lib/languages/compilers';

function changesBuiltIns(source: string): boolean {
  const compiled = compilers.javascript.compile(source, 'f');
  if (!compiled.ok) throw new Error(compiled.message);
  return compiled.program.changesBuiltIns;
}

test.each([
  'Array.prototype.last = function () {}',
  'Array["prototype"].last = 1',
  'String.prototype.chars ??= function () {}',
  'const proto = Array.prototype; proto.last = 1',
  'Object.assign(Array.prototype, {last() {}})',
  'Object.defineProperty(Number.prototype, "half", {get() { return this / 2; }})',
  'Math.clamp = (x) => x',
  'const M = Math; M.clamp = 1',
  'for (const C of [Array, Map]) C.prototype.n = 1',
  'delete Array.prototype.at',
  'Map.prototype.size2++',
  'globalThis.seen ??= 1',
  '[].__proto__.n = 1',
  'Object.getPrototypeOf([]).n = 1',
  'function f(x) { x.constructor.count = 1; }',
  'class List extends Array {}',
  'const items = []; items.push = () => 0;',
  'Promise = class {}',
  'Object.freeze(Array)',
  'function f() {} f.toString = () => "f"',
  'const it = [].values(); it.next = function () {};',
  'const list = []; list[Symbol.iterator] = function* () {};',
  'function Stack() {} Stack.prototype = [];',
  'function Cache() {} Cache.prototype = new Map();',
  'const own = Object.create([]);',
  'Object.assign(new Map(), {clear() {}})',
  'const it = Object.assign(walk(), {next: () => 1})',
  'const lib = {Base: Map};',
  'class A extends lib.Base {}',
  'const mixin = (Base) => class extends Base {}; class B extends mixin(C) {}',
  'const kept = Reflect.construct(Map, [], f);',
  'function f(Base = Map) {}',
  'function f(s) { return /(a)/.test(s) && RegExp.$1; }',
  'function f(s) { return /(a)/.test(s) && RegExp["leftContext"]; }',
])('%s: a realm for each case', (source) => {
  expect(changesBuiltIns(source)).toBe(true);
});

test.each([
  'function f(x) { return Array.prototype.slice.call(x); }',
  'const {max, floor} = Math; function f(x) { return max(x, floor(x)); }',
  'function f(x) { return x.map(Number).filter(Boolean).map(String); }',
  'const has = (x, key) => Object.prototype.hasOwnProperty.call(x, key);',
  'class A { constructor() { this.map = new Map(); this.get = 1; this.next = null; } } function f() {}',
  'function Point() {} Point.prototype.add = function () {}; Point.prototype = Object.create(null);',
  'class Problem extends Error { constructor() { super(); this.name = "Problem"; } }',
  'const node = {}; node.next = node; node.value = 1; node.children = {}; node.length = 0',
  'const counts = {__proto__: null}; function f(w) { counts[w] = (counts[w] ?? 0) + 1; delete counts[w]; }',
  'module.exports.f = () => 1; exports.map = () => 2;',
  'function f(a) { return Object.freeze(Object.assign({}, a)); }',
  'class Node {} class Leaf extends Node {} function f() {}',
  'function f(a, b) { return Object.assign({}, a, {size: b, next: a}); }',
  'function Point() {} Point.prototype.next = function () {}; Point.prototype = Object.create(Other.prototype);',
  'const api = {}; api.insert = () => 1; api.search = function () {}',
])('%s: one realm for all', (source) => {
  expect(changesBuiltIns(source)).toBe(false);
});

import {expect, test} from 'vitest';
import {starterOf} from '#lib/exercises/offered';
import type {ClassSignature} from '#lib/kinds/class/signature';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import type {Signature} from '#lib/kinds/registry';

const javascriptStarter = (of: Signature) => starterOf(of, 'javascript');
const typescriptStarter = (of: Signature) => starterOf(of, 'typescript');

const signature: FunctionSignature = {
  kind: 'function',
  name: 'nearest',
  parameters: [
    {name: 'depots', type: '{name: string, at?: [int, float]}[]'},
    {name: 'counts', type: 'map<int | null>'},
    {name: 'mode', type: '"road" | "air"'},
  ],
  returns: '(string | null)[]',
};

const cache: ClassSignature = {
  kind: 'class',
  name: 'Cache',
  parameters: [{name: 'capacity', type: 'int'}],
  methods: [
    {name: 'get', parameters: [{name: 'key', type: 'string'}], returns: 'any'},
    {name: 'clear', parameters: [], returns: 'void'},
  ],
  callsMax: 10,
};

test('the TypeScript starter of a function has its types', () => {
  expect(typescriptStarter(signature)).toBe(
    'function nearest(depots: {name: string; at?: [number, number]}[], counts: Record<string, number | null>, mode: "road" | "air"): (string | null)[] {\n  \n}\n',
  );
});

test('the JavaScript starter of a function says the types in a comment', () => {
  expect(javascriptStarter(signature)).toBe(`/**
 * @param {{name: string; at?: [number, number]}[]} depots
 * @param {Record<string, number | null>} counts
 * @param {"road" | "air"} mode
 * @returns {(string | null)[]}
 */
function nearest(depots, counts, mode) {
  
}
`);
});

test('the starter of a class has its constructor and every method', () => {
  expect(typescriptStarter(cache)).toBe(
    'class Cache {\n  constructor(capacity: number) {\n    \n  }\n\n  get(key: string): any {\n    \n  }\n\n  clear(): void {\n    \n  }\n}\n',
  );
  const javascript = javascriptStarter(cache);
  expect(javascript).toContain('  /**\n   * @param {number} capacity\n   */\n  constructor(capacity) {');
  expect(javascript).toContain('  /**\n   * @returns {void}\n   */\n  clear() {');
});

/** Built-ins that are charged where their name is written. */
import type {Expression} from 'acorn';
import {errorNames} from '#lib/languages/javascript/unusual';

/** Built-ins whose constructor makes memory as long as its first argument says, or a list of it. */
export const sizedConstructors = new Set(
  (
    'Array ArrayBuffer Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array ' +
    'Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array'
  ).split(' '),
);
/** Built-ins whose constructor walks over its first argument, or compiles it. */
export const takers = new Set('Map Set WeakMap WeakSet AggregateError RegExp'.split(' '));
/** Operations for making one: an error writes down its stack, a pattern is compiled. */
export const madeOperations: ReadonlyMap<string, number> = new Map([
  ...errorNames.map((name) => [name, 48] as const),
  ['Date', 16],
  ['RegExp', 64],
  ['DisposableStack', 8],
  ['AsyncDisposableStack', 8],
]);

/** Functions that read a text as a number, at a cost for each digit. */
export const readers = new Set(['Number', 'parseInt', 'parseFloat', 'BigInt']);

/** Whether an expression may be a text or a BigInt, as far as its form tells. */
export function mayBe(node: Expression, type: 'string' | 'bigint'): boolean {
  if (node.type === 'Literal') return typeof node.value === type;
  if (type === 'bigint') return true;
  return !/^(?:Update|Unary|Array|Object|Function|Arrow)/.test(node.type);
}

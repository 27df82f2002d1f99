/**
 * Tagged JSON: JSON text that also carries what JSON cannot, the same in every language.
 * A tag is an object with the key `$`; plain objects that have a key `$` themselves are tagged `object`.
 *
 * | value | text |
 * |---|---|
 * | undefined | `{"$":"undefined"}` |
 * | NaN, ±Infinity, -0 | `{"$":"number","value":"NaN"}` |
 * | bigint | `{"$":"bigint","value":"123"}` |
 * | Map, Set | `{"$":"map","value":[[k,v]…]}`, `{"$":"set","value":[v…]}` |
 * | Date | `{"$":"date","value":"<ISO 8601>"}` |
 * | object with a key `$` | `{"$":"object","value":[[k,v]…]}` |
 * | function, symbol, cycle, too deep | `{"$":"opaque","value":"[function f]"}` |
 *
 * Typed arrays are written as arrays. Own keys keep their order; `__proto__` is an ordinary key.
 *
 * Depth counts containers (arrays, maps, sets, objects, whatever their notation): a value holds at most `nestingMax` of them
 * inside one another, and a text at most `wrappingMax` more around a value, such as a class exercise's list of results. The
 * realm's encoder (lib/grader/worker/realm/codec.js) keeps the same bound, so whatever it writes can be read here.
 */

/** A value that has no counterpart here, described in words. Equal to nothing, itself included. */
export class Opaque {
  readonly description: string;
  constructor(description: string) {
    this.description = description;
  }
}

export const nestingMax = 200;
export const wrappingMax = 8;
/** Reading digits takes time that grows with their square. */
export const bigintDigitsMax = 20_000;

declare const replied: unique symbol;
/** Text that a worker sent. Nothing is known about it, so only `decodeReplied` takes it. */
export type RepliedText = string & {readonly [replied]: true};
/** Text that we encoded ourselves, or that `decodeReplied` has let through before. */
type OwnText = string & {readonly [replied]?: never};

export type Decoded = {readonly ok: true; readonly value: unknown} | {readonly ok: false};

type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** Tagged JSON text of a value. Throws a RangeError for values that are too deep to be decoded. */
export function encodeTagged(value: unknown): string {
  return JSON.stringify(toJson(value, 0));
}

/** The value of a tagged JSON text of our own. Throws a SyntaxError when the text is not tagged JSON. */
export function decodeTagged(text: OwnText): unknown {
  return fromJson(JSON.parse(text) as Json, 0);
}

/** The value of a text that a worker sent. Never throws: text that is not tagged JSON within its bounds is not understood. */
export function decodeReplied(text: RepliedText): Decoded {
  return understand(text);
}

/** The values of a list whose writing an exception cut short, as far as they are whole; undefined without any. */
export function decodePartialList(text: RepliedText): unknown {
  if (!text.startsWith('[')) return undefined;
  const decoded = understand(`${text}]`);
  return decoded.ok ? decoded.value : undefined;
}

function understand(text: string): Decoded {
  try {
    return {ok: true, value: decodeTagged(text)};
  } catch {
    return {ok: false};
  }
}

function toJson(value: unknown, depth: number): Json {
  if (depth > nestingMax + wrappingMax)
    throw new RangeError(`value is nested deeper than ${nestingMax} levels`);
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'undefined':
      return {$: 'undefined'};
    case 'bigint':
      return {$: 'bigint', value: String(value)};
    case 'number':
      if (Object.is(value, -0)) return {$: 'number', value: '-0'};
      return Number.isFinite(value) ? value : {$: 'number', value: String(value)};
    case 'object':
      return value === null ? null : objectToJson(value, depth + 1);
    default:
      return {$: 'opaque', value: `[${typeof value}]`};
  }
}

function objectToJson(value: object, depth: number): Json {
  if (Array.isArray(value)) return Array.from(value, (item) => toJson(item, depth));
  if (value instanceof Map) {
    return {$: 'map', value: [...value].map(([k, v]) => [toJson(k, depth), toJson(v, depth)])};
  }
  if (value instanceof Set) return {$: 'set', value: [...value].map((item) => toJson(item, depth))};
  if (value instanceof Date) {
    return {$: 'date', value: Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString()};
  }
  if (value instanceof Opaque) return {$: 'opaque', value: value.description};
  if (ArrayBuffer.isView(value)) {
    return Array.from(value as unknown as ArrayLike<number>, (item) => toJson(item, depth));
  }
  const entries = Object.entries(value).map(([key, item]): [string, Json] => [key, toJson(item, depth)]);
  if (Object.hasOwn(value, '$')) return {$: 'object', value: entries};
  return Object.fromEntries(entries);
}

/** Works in place on what JSON.parse has just made: most values hold no tag and are what they should be already. */
function fromJson(json: Json, depth: number): unknown {
  if (json === null || typeof json !== 'object') return json;
  if (!Array.isArray(json) && Object.hasOwn(json, '$')) {
    return untag(json.$ as Json, (Object.hasOwn(json, 'value') ? json.value : null) as Json, depth);
  }
  checkDepth(depth + 1);
  if (Array.isArray(json)) {
    const items: unknown[] = json;
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (typeof item === 'object' && item !== null) items[index] = fromJson(item as Json, depth + 1);
    }
    return items;
  }
  const holder: Record<string, unknown> = json;
  for (const key of Object.keys(holder)) {
    const item = holder[key];
    // Every key is the object's own, `__proto__` too, so this assigns and never reaches a prototype.
    if (typeof item === 'object' && item !== null) holder[key] = fromJson(item as Json, depth + 1);
  }
  return holder;
}

function checkDepth(depth: number): void {
  if (depth > nestingMax + wrappingMax)
    throw new SyntaxError(`value is nested deeper than ${nestingMax} levels`);
}

/** `depth` is that of what holds the tagged value. */
function untag(tag: Json, value: Json, depth: number): unknown {
  switch (tag) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(textOf(value));
    case 'bigint':
      return toBigint(textOf(value));
    case 'date':
      return new Date(textOf(value));
    case 'opaque':
      return new Opaque(textOf(value));
  }
  checkDepth(depth + 1);
  switch (tag) {
    case 'map':
      return new Map(pairs(value, (key) => fromJson(key, depth + 1), depth + 1));
    case 'set':
      return new Set(list(value).map((item) => fromJson(item, depth + 1)));
    case 'object':
      return Object.fromEntries(pairs(value, textOf, depth + 1));
    default:
      throw new SyntaxError('unknown tag');
  }
}

function toBigint(digits: string): bigint {
  if (digits.length > bigintDigitsMax || !/^-?\d+$/.test(digits)) throw new SyntaxError('no bigint');
  return BigInt(digits);
}

function pairs<Key>(value: Json, readKey: (key: Json) => Key, depth: number): [Key, unknown][] {
  return list(value).map((pair) => {
    const [key, item, ...more] = list(pair);
    if (key === undefined || item === undefined || more.length > 0)
      throw new SyntaxError('a pair has two items');
    return [readKey(key), fromJson(item, depth)];
  });
}

function textOf(value: Json): string {
  if (typeof value !== 'string') throw new SyntaxError('a tag with a text needs a string');
  return value;
}

function list(value: Json): Json[] {
  if (!Array.isArray(value)) throw new SyntaxError('a tag with items needs an array');
  return value;
}

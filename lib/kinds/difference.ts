/**
 * Says in a phrase where two values differ, for pairs that look alike or are too long to compare by eye: a text for a
 * number, a missing field, spaces at the end, the 300th item. Says nothing where both can simply be read. Pure.
 */
import {count, numberText} from '#lib/base/count';
import {encodeTagged, Opaque} from '#lib/exercise-sdk/tagged';
import {isSameValue} from '#lib/kinds/same-value';
import type {ValueType} from '#lib/values/type-text';
import {writeBriefly, writeValue} from '#lib/values/write-value';

/** A value within the phrase. */
const valueCharactersMax = 40;
/** Texts up to this length are compared by eye. */
const readableCharactersMax = 20;
/** Lists up to this length are compared by eye. */
const readableItemsMax = 4;
/** Longer lists are not searched for the same items in another order. */
const orderItemsMax = 2000;

/** `at [3].name: ends with a space`; undefined where nothing needs to be said. */
export function differenceOf(actual: unknown, expected: unknown, type?: ValueType): string | undefined {
  const found = find(actual, expected, type, '');
  if (found === undefined || found.says === undefined) return undefined;
  return found.path === '' ? found.says : `at ${found.path}: ${found.says}`;
}

/** `says` is absent where both values speak for themselves. */
type Difference = {readonly path: string; readonly says: string | undefined};

function find(
  actual: unknown,
  expected: unknown,
  type: ValueType | undefined,
  path: string,
): Difference | undefined {
  if (isSameValue(actual, expected, type)) return undefined;
  const say = (says: string | undefined): Difference => ({path, says});
  if (actual instanceof Opaque) return say(`${actual.description} is not a value that can be compared`);
  const [kind, right] = [kindOf(actual), kindOf(expected)];
  if (kind !== right) {
    const isPlain = path === '' && (!isNamed(kind) || !isNamed(right));
    return say(isPlain ? undefined : `${kind} where ${right} is expected`);
  }
  if (typeof actual === 'string')
    return say(ofTexts(actual, expected as string) ?? inPlace(actual, expected, path));
  if (Array.isArray(actual)) return ofLists(actual, expected as readonly unknown[], type, path);
  if (actual instanceof Set) return say(ofSets(actual, expected as Set<unknown>));
  if (typeof actual !== 'object' || actual === null || actual instanceof Date) {
    return say(inPlace(actual, expected, path));
  }
  return ofFields(fieldsOf(actual), fieldsOf(expected as object), type, path);
}

/** At the top both are shown whole; further in, they have to be named. */
function inPlace(actual: unknown, expected: unknown, path: string): string | undefined {
  if (path === '') return undefined;
  return `${writeBriefly(actual, valueCharactersMax)} where ${writeBriefly(expected, valueCharactersMax)} is expected`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Map) return 'a Map';
  if (value instanceof Set) return 'a Set';
  if (value instanceof Date) return 'a Date';
  return typeof value === 'bigint'
    ? 'a BigInt'
    : typeof value === 'object'
      ? 'an object'
      : `a ${typeof value}`;
}

/** `undefined`, `null`, `true` and `false` are their own names: nobody takes them for something else. */
function isNamed(kind: string): boolean {
  return kind.startsWith('a');
}

function ofTexts(actual: string, expected: string): string | undefined {
  if (actual.trim() === expected.trim()) {
    const end = actual.trimStart() === expected.trimStart() ? 'beginning' : 'end';
    return `differs only in white space at the ${end}`;
  }
  if (actual.replace(/\s+/g, '') === expected.replace(/\s+/g, '')) return 'differs only in white space';
  if (actual.toLowerCase() === expected.toLowerCase()) return 'differs only in upper and lower case';
  if (actual.normalize() === expected.normalize()) return 'looks the same, but is made of other characters';
  const longest = Math.max(actual.length, expected.length);
  if (longest <= readableCharactersMax) return undefined;
  let place = 0;
  while (actual[place] === expected[place]) place++;
  const lengths =
    actual.length === expected.length
      ? ''
      : `; ${count(actual.length, 'character')}, expected ${numberText(expected.length)}`;
  return `differs from character ${numberText(place + 1)} on${lengths}`;
}

function ofLists(
  actual: readonly unknown[],
  expected: readonly unknown[],
  type: ValueType | undefined,
  path: string,
): Difference | undefined {
  if (actual.length !== expected.length) {
    return {path, says: `${count(actual.length, 'item')}, expected ${numberText(expected.length)}`};
  }
  const {length} = actual;
  if (length > 1 && length <= orderItemsMax && sortedText(actual) === sortedText(expected)) {
    return {path, says: 'the right items in another order'};
  }
  const place = actual.findIndex((item, index) => !isSameValue(item, expected[index], itemType(type, index)));
  // Items of one kind in short lists can be compared by eye, unless they look alike.
  if (path === '' && length <= readableItemsMax && isReadable(actual[place], expected[place])) {
    return {path, says: undefined};
  }
  return find(actual[place], expected[place], itemType(type, place), `${path}[${place}]`);
}

function isReadable(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'string' && typeof expected === 'string')
    return ofTexts(actual, expected) === undefined;
  return isPlain(actual) && isPlain(expected) && kindOf(actual) === kindOf(expected);
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function itemType(type: ValueType | undefined, index: number): ValueType | undefined {
  if (type?.kind === 'array') return type.items;
  return type?.kind === 'tuple' ? type.elements[index] : undefined;
}

function sortedText(items: readonly unknown[]): string {
  return items
    .map((item) => encodeTagged(item))
    .sort()
    .join('\n');
}

function ofSets(actual: Set<unknown>, expected: Set<unknown>): string | undefined {
  if (Math.max(actual.size, expected.size) > orderItemsMax) return undefined;
  const has = (set: Set<unknown>, item: unknown): boolean =>
    set.has(item) || (!isPlain(item) && [...set].some((other) => isSameValue(other, item)));
  const missing = [...expected].find((item) => !has(actual, item));
  if (missing !== undefined) return `${writeBriefly(missing, valueCharactersMax)} is missing`;
  const extra = [...actual].find((item) => !has(expected, item));
  return extra === undefined ? undefined : `${writeBriefly(extra, valueCharactersMax)} should not be there`;
}

/** A field that is undefined is a field that is not there. */
function fieldsOf(value: object): Map<unknown, unknown> {
  if (value instanceof Map) return value;
  return new Map(Object.entries(value).filter(([, item]) => item !== undefined));
}

function ofFields(
  actual: Map<unknown, unknown>,
  expected: Map<unknown, unknown>,
  type: ValueType | undefined,
  path: string,
): Difference | undefined {
  const name = (key: unknown): string => writeBriefly(key, valueCharactersMax);
  for (const key of expected.keys()) {
    if (!actual.has(key)) return {path, says: `${name(key)} is missing`};
  }
  for (const key of actual.keys()) {
    if (!expected.has(key)) return {path, says: `${name(key)} should not be there`};
  }
  for (const [key, right] of expected) {
    const found = find(actual.get(key), right, fieldType(type, key), `${path}${keyText(key)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function keyText(key: unknown): string {
  return typeof key === 'string' && /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${writeValue(key)}]`;
}

function fieldType(type: ValueType | undefined, key: unknown): ValueType | undefined {
  if (type?.kind === 'map') return type.values;
  return type?.kind === 'object' ? type.fields.find(({name}) => name === key)?.type : undefined;
}

/**
 * Whether two values answer the same, for people who practise: -0 is 0, NaN is NaN, floats may differ in their last
 * digits, a Map may stand for a map. Pure; knows nothing of who made which value.
 */
import {Opaque} from '#lib/exercise-sdk/tagged';
import type {Field, ValueType} from '#lib/values/type-text';

/** Relative, and absolute near zero. */
const floatTolerance = 1e-9;

export function isSameValue(actual: unknown, expected: unknown, type?: ValueType): boolean {
  if (type?.kind === 'union') return type.members.some((member) => isSameValue(actual, expected, member));
  if (typeof expected === 'number') return isSameNumber(actual, expected, type?.kind === 'float');
  if (typeof expected !== 'object' || expected === null) return actual === expected;
  if (typeof actual !== 'object' || actual === null) return false;
  if (actual instanceof Opaque || expected instanceof Opaque) return false;
  if (Array.isArray(expected)) return Array.isArray(actual) && isSameList(actual, expected, type);
  if (Array.isArray(actual)) return false;
  if (expected instanceof Date) {
    return actual instanceof Date && isSameNumber(actual.getTime(), expected.getTime(), false);
  }
  if (expected instanceof Set) return actual instanceof Set && isSameSet(actual, expected);
  if (type?.kind === 'map' || (expected instanceof Map && actual instanceof Map)) {
    return isSameMap(toEntries(actual), toEntries(expected), type?.kind === 'map' ? type.values : undefined);
  }
  if (actual instanceof Map || expected instanceof Map || actual instanceof Set || actual instanceof Date) {
    return false;
  }
  return isSameRecord(actual, expected, type?.kind === 'object' ? type.fields : []);
}

function isSameNumber(actual: unknown, expected: number, isFloat: boolean): boolean {
  if (typeof actual !== 'number') return false;
  if (actual === expected || (Number.isNaN(actual) && Number.isNaN(expected))) return true;
  if (!isFloat || !Number.isFinite(actual) || !Number.isFinite(expected)) return false;
  return Math.abs(actual - expected) <= floatTolerance * Math.max(1, Math.abs(expected));
}

function isSameList(actual: readonly unknown[], expected: readonly unknown[], type?: ValueType): boolean {
  if (actual.length !== expected.length) return false;
  const typeOf = (index: number): ValueType | undefined => {
    if (type?.kind === 'array') return type.items;
    return type?.kind === 'tuple' ? type.elements[index] : undefined;
  };
  return expected.every((item, index) => isSameValue(actual[index], item, typeOf(index)));
}

function toEntries(value: object): Map<unknown, unknown> {
  return value instanceof Map ? value : new Map(Object.entries(value));
}

function isSameMap(
  actual: Map<unknown, unknown>,
  expected: Map<unknown, unknown>,
  values?: ValueType,
): boolean {
  if (actual.size !== expected.size) return false;
  for (const [key, item] of expected) {
    if (actual.has(key)) {
      if (!isSameValue(actual.get(key), item, values)) return false;
    } else if (
      typeof key !== 'object' ||
      ![...actual].some(([other, found]) => isSameValue(other, key) && isSameValue(found, item, values))
    ) {
      return false;
    }
  }
  return true;
}

function isSameSet(actual: Set<unknown>, expected: Set<unknown>): boolean {
  if (actual.size !== expected.size) return false;
  for (const item of expected) {
    if (actual.has(item)) continue;
    if (typeof item !== 'object' || ![...actual].some((other) => isSameValue(other, item))) return false;
  }
  return true;
}

/** A field that is undefined is a field that is not there. */
function isSameRecord(actual: object, expected: object, fields: readonly Field[]): boolean {
  const present = (value: object): [string, unknown][] =>
    Object.entries(value).filter(([, item]) => item !== undefined);
  const expectedEntries = present(expected);
  const found = new Map(present(actual));
  if (found.size !== expectedEntries.length) return false;
  return expectedEntries.every(
    ([key, item]) =>
      found.has(key) && isSameValue(found.get(key), item, fields.find((field) => field.name === key)?.type),
  );
}

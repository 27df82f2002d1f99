/** Says whether a value is of a signature's type, and precisely where it is not. */
import {nestingMax} from '#lib/exercise-sdk/tagged';
import {type Problem, problem, within} from '#lib/values/problem';
import type {ValueType} from '#lib/values/type-text';
import {writeBriefly} from '#lib/values/write-value';

/** The first thing that keeps `value` from being a `type`, or undefined when nothing does. */
export function checkType(type: ValueType, value: unknown): Problem | undefined {
  switch (type.kind) {
    case 'int':
      return isInt(value) ? undefined : mismatch(type, value);
    case 'float':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : mismatch(type, value);
    case 'string':
      return typeof value === 'string' ? undefined : mismatch(type, value);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : mismatch(type, value);
    case 'void':
      return value === undefined ? undefined : mismatch(type, value);
    case 'null':
      return value === null ? undefined : mismatch(type, value);
    case 'literal':
      return value === type.value ? undefined : mismatch(type, value);
    case 'any':
      return checkPlain(value, 0);
    case 'array':
      return Array.isArray(value) ? checkItems(value, () => type.items) : mismatch(type, value);
    case 'tuple':
      if (!Array.isArray(value) || value.length !== type.elements.length) return mismatch(type, value);
      return checkItems(value, (index) => type.elements[index]!);
    case 'map':
      return isPlainObject(value) ? checkMap(type.values, value) : mismatch(type, value);
    case 'object':
      return isPlainObject(value) ? checkFields(type, value) : mismatch(type, value);
    case 'union':
      return checkUnion(type, value);
  }
}

/** What a type is called in a sentence, with its article. */
export function nameOfType(type: ValueType): string {
  switch (type.kind) {
    case 'int':
      return 'an int';
    case 'any':
      return 'plain data';
    case 'null':
      return 'null';
    case 'void':
      return 'undefined';
    case 'literal':
      return JSON.stringify(type.value);
    case 'array':
      return 'an array';
    case 'tuple':
      return `an array of ${type.elements.length}`;
    case 'map':
      return 'an object';
    case 'object':
      return 'an object';
    case 'union': {
      const names = [...new Set(type.members.map(nameOfType))];
      const last = names.pop()!;
      return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
    }
    default:
      return `a ${type.kind}`;
  }
}

function isInt(value: unknown): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function mismatch(type: ValueType, value: unknown): Problem {
  return problem(`must be ${nameOfType(type)}, got ${writeBriefly(value)}`);
}

function checkItems(value: readonly unknown[], typeAt: (index: number) => ValueType): Problem | undefined {
  for (let index = 0; index < value.length; index++) {
    const found = checkType(typeAt(index), value[index]);
    if (found) return within(index, found);
  }
  return undefined;
}

function checkMap(values: ValueType, value: Record<string, unknown>): Problem | undefined {
  for (const [key, item] of Object.entries(value)) {
    const found = checkType(values, item);
    if (found) return within(key, found);
  }
  return undefined;
}

function checkFields(
  type: Extract<ValueType, {kind: 'object'}>,
  value: Record<string, unknown>,
): Problem | undefined {
  for (const {name, type: inner, optional} of type.fields) {
    const present = Object.hasOwn(value, name);
    if (!present && !optional) return problem(`needs the field ${name}`);
    if (!present) continue;
    const found = checkType(inner, value[name]);
    if (found) return within(name, found);
  }
  const unknown = Object.keys(value).find((key) => !type.fields.some(({name}) => name === key));
  return unknown === undefined ? undefined : problem(`has no field ${JSON.stringify(unknown)}`);
}

/** The complaint of the member that was plainly meant, else one that names them all. */
function checkUnion(type: Extract<ValueType, {kind: 'union'}>, value: unknown): Problem | undefined {
  const found = type.members.map((member) => checkType(member, value));
  if (found.includes(undefined)) return undefined;
  const meant = type.members.flatMap((member, index) => (isMeant(member, value) ? [found[index]!] : []));
  return meant.length === 1 ? meant[0] : mismatch(type, value);
}

/** Whether the outer form of a value is that of a type, tags included: then what is wrong lies deeper. */
function isMeant(type: ValueType, value: unknown): boolean {
  if (type.kind === 'array') return Array.isArray(value);
  if (type.kind === 'tuple') return Array.isArray(value) && value.length === type.elements.length;
  if (type.kind === 'map') return isPlainObject(value);
  if (type.kind !== 'object' || !isPlainObject(value)) return false;
  return type.fields.every(({name, type: inner}) => inner.kind !== 'literal' || value[name] === inner.value);
}

/** Plain data: what every language can write down. No Map, no Date, no function. */
function checkPlain(value: unknown, depth: number): Problem | undefined {
  if (depth > nestingMax) return problem(`must not be nested deeper than ${nestingMax} levels`);
  if (typeof value === 'function' || typeof value === 'symbol') {
    return problem(`must be plain data, got a ${typeof value}`);
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value) && !isPlainObject(value)) {
    return problem(`must be plain data, got ${writeBriefly(value)}`);
  }
  for (const [key, item] of Object.entries(value)) {
    const found = checkPlain(item, depth + 1);
    if (found) return within(Array.isArray(value) ? Number(key) : key, found);
  }
  return undefined;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Writes values for people, as JavaScript literals; what `literal.ts` can read back, and more. */
import {cutText, shortenedApart} from '#lib/base/cut-text';
import {Opaque} from '#lib/exercise-sdk/tagged';

const identifier = /^[A-Za-z_$][\w$]*$/;

/** A value as one line of text. Every value that an input may hold is read back unchanged by `readLiteral`. */
export function writeValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return `${value}n`;
    case 'object':
      return value === null ? 'null' : writeObject(value);
    default:
      return String(value);
  }
}

function writeObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`;
  if (value instanceof Map) {
    return `Map {${[...value].map(([key, item]) => `${writeValue(key)} => ${writeValue(item)}`).join(', ')}}`;
  }
  if (value instanceof Set) return `Set {${[...value].map(writeValue).join(', ')}}`;
  if (value instanceof Date) {
    return `Date(${Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString()})`;
  }
  if (value instanceof Opaque) return value.description;
  const fields = Object.entries(value).map(([key, item]) => `${writeKey(key)}: ${writeValue(item)}`);
  return `{${fields.join(', ')}}`;
}

function writeKey(key: string): string {
  return identifier.test(key) ? key : JSON.stringify(key);
}

/** A value within a sentence: cut where it would not be read to its end anyway. */
export function writeBriefly(value: unknown, charactersMax = 60): string {
  return cut(writeValue(value), charactersMax);
}

/** Two values that differ, each as `writeBriefly` has it, or from shortly before the place in which they differ. */
export function writeBrieflyApart(one: unknown, other: unknown, charactersMax = 60): [string, string] {
  const texts: [string, string] = [writeValue(one), writeValue(other)];
  const brief: [string, string] = [cutText(texts[0], charactersMax), cutText(texts[1], charactersMax)];
  if (brief[0] !== brief[1]) return [cut(texts[0], charactersMax), cut(texts[1], charactersMax)];
  return shortenedApart(...texts, charactersMax);
}

/** Text cut to `charactersMax`, saying how long it was. */
export function cut(text: string, charactersMax: number): string {
  if (text.length <= charactersMax) return text;
  return `${cutText(text, charactersMax).trimEnd()}… (${text.length} characters)`;
}

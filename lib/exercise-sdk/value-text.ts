/**
 * Values as sentences of checkers name them: as JavaScript writes them, cut to what is read in a sentence. What a candidate
 * returned may be anything, so nothing here throws and nothing is shown as the protocol writes it.
 */
import {shortened, shortenedApart} from '#lib/base/cut-text';
import {Opaque} from '#lib/exercise-sdk/tagged';

const charactersMax = 60;
const identifier = /^[A-Za-z_$][\w$]*$/;

export function valueText(value: unknown): string {
  return shortened(written(value), charactersMax);
}

/** Two values that differ, so that it can be read in what. */
export function valueTextsApart(one: unknown, other: unknown): [string, string] {
  return shortenedApart(written(one), written(other), charactersMax);
}

/** What was thrown: the message as it is, where it is one. */
export function thrownText(value: unknown): string {
  return typeof value === 'string' ? shortened(value, charactersMax) : valueText(value);
}

function written(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return `${value}n`;
    case 'object':
      return value === null ? 'null' : writtenObject(value);
    default:
      return String(value);
  }
}

function writtenObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (value instanceof Map) {
    return `Map {${[...value].map(([key, item]) => `${written(key)} => ${written(item)}`).join(', ')}}`;
  }
  if (value instanceof Set) return `Set {${[...value].map(written).join(', ')}}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  const opaque = opaqueText(value);
  if (opaque !== undefined) return opaque;
  const fields = Object.entries(value).map(([key, item]) => {
    return `${identifier.test(key) ? key : JSON.stringify(key)}: ${written(item)}`;
  });
  return `{${fields.join(', ')}}`;
}

/** What has no counterpart here is described in words; a checker is given the description in an object of its own. */
function opaqueText(value: object): string | undefined {
  if (value instanceof Opaque) return value.description;
  const [[key, description] = [], ...more] = Object.entries(value);
  return key === 'opaque' && typeof description === 'string' && more.length === 0 ? description : undefined;
}

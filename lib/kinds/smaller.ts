/** Smaller neighbours of values, the boldest first: what kinds make smaller inputs from. Pure. */

/** The list with one of its parts made smaller; its length stays. */
export function* smallerParts(list: readonly unknown[]): Generator<unknown[]> {
  for (const [index, value] of list.entries()) {
    for (const smaller of smallerValues(value)) yield list.with(index, smaller);
  }
}

/** Without a half, a quarter, … down to single items. */
export function* shorterLists<T>(list: readonly T[]): Generator<T[]> {
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = list.length; start > 0; start -= size) {
      yield [...list.slice(0, Math.max(0, start - size)), ...list.slice(start)];
    }
  }
}

function* smallerValues(value: unknown): Generator<unknown> {
  if (typeof value === 'number') yield* smallerNumbers(value);
  else if (typeof value === 'string') yield* smallerStrings(value);
  else if (value === true) yield false;
  else if (Array.isArray(value)) {
    yield* shorterLists(value);
    yield* smallerParts(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      for (const smaller of smallerValues(item)) yield {...value, [key]: smaller};
    }
  }
}

function* smallerNumbers(value: number): Generator<number> {
  if (value === 0 || !Number.isFinite(value)) return;
  yield 0;
  if (value < 0) yield -value;
  if (!Number.isInteger(value)) yield Math.trunc(value);
  const half = Math.trunc(value / 2);
  if (half !== 0) yield half;
  yield value - Math.sign(value);
}

function* smallerStrings(value: string): Generator<string> {
  for (const shorter of shorterLists([...value])) yield shorter.join('');
  const first = 'a';
  for (let index = 0; index < value.length; index++) {
    if (value.charAt(index) > first) yield value.slice(0, index) + first + value.slice(index + 1);
  }
}

/** Whether two lists of rows answer the same, and which rows make the difference. Pure. */
import type {Value} from '#lib/kinds/sql/output';

type ValueRow = readonly Value[];

/** Sums of decimals may differ in their last digits. */
const significantDigits = 9;

export type RowsDifference = {
  /** In the order of what is expected, with what was returned beside it in the end. */
  readonly rows: ReadonlyArray<{readonly side: 'both' | 'missing' | 'extra'; readonly row: ValueRow}>;
  readonly missing: readonly ValueRow[];
  readonly extra: readonly ValueRow[];
};

/** Undefined where they answer the same. */
export function rowsDifference(
  actual: readonly ValueRow[],
  expected: readonly ValueRow[],
  ordered: boolean,
): RowsDifference | undefined {
  const keys = {actual: actual.map(keyOf), expected: expected.map(keyOf)};
  const difference = ordered ? byPlace(actual, expected, keys) : byCount(actual, expected, keys);
  return difference.missing.length + difference.extra.length === 0 ? undefined : difference;
}

type Keys = {readonly actual: readonly string[]; readonly expected: readonly string[]};

/** Rows as often as they are there, wherever they stand. */
function byCount(actual: readonly ValueRow[], expected: readonly ValueRow[], keys: Keys): RowsDifference {
  const left = new Map<string, number>();
  for (const key of keys.actual) left.set(key, (left.get(key) ?? 0) + 1);
  const rows: RowsDifference['rows'][number][] = [];
  for (const [index, row] of expected.entries()) {
    const count = left.get(keys.expected[index]!) ?? 0;
    left.set(keys.expected[index]!, count - 1);
    rows.push({side: count > 0 ? 'both' : 'missing', row});
  }
  // What is left over stands at the end, the later of equal rows first.
  const extra: ValueRow[] = [];
  for (let index = actual.length - 1; index >= 0; index--) {
    const key = keys.actual[index]!;
    const count = left.get(key) ?? 0;
    if (count <= 0) continue;
    left.set(key, count - 1);
    extra.unshift(actual[index]!);
  }
  return {
    rows: [...rows, ...extra.map((row) => ({side: 'extra' as const, row}))],
    missing: rows.filter(({side}) => side === 'missing').map(({row}) => row),
    extra,
  };
}

/** Row by row. */
function byPlace(actual: readonly ValueRow[], expected: readonly ValueRow[], keys: Keys): RowsDifference {
  const rows: RowsDifference['rows'][number][] = [];
  const missing: ValueRow[] = [];
  const extra: ValueRow[] = [];
  for (let index = 0; index < Math.max(actual.length, expected.length); index++) {
    const [wanted, found] = [expected[index], actual[index]];
    if (wanted !== undefined && keys.expected[index] === keys.actual[index]) {
      rows.push({side: 'both', row: wanted});
      continue;
    }
    if (wanted !== undefined) {
      rows.push({side: 'missing', row: wanted});
      missing.push(wanted);
    }
    if (found !== undefined) {
      rows.push({side: 'extra', row: found});
      extra.push(found);
    }
  }
  return {rows, missing, extra};
}

function keyOf(row: ValueRow): string {
  return JSON.stringify(row.map((cell) => (typeof cell === 'number' ? rounded(cell) : cell)));
}

function rounded(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(significantDigits));
}

/** Whether a database is one that a signature allows: its tables, the types and bounds of its columns, its keys. Pure. */
import {count} from '#lib/base/count';
import {type Cell, type Row, rowCountOf, rowsOf, type SqlInput, type TableImage} from '#lib/exercise-sdk/sql';
import {cellMaker, type SqlColumn, type SqlSignature, type SqlTable} from '#lib/kinds/sql/signature';
import {cellText} from '#lib/kinds/sql/text';
import {suggestion} from '#lib/values/nearest';
import {checkArgument} from '#lib/values/parameters';
import {writeBriefly} from '#lib/values/write-value';

const textCharactersMax = 2000;

/** The first thing that is wrong, in a sentence without its full stop. */
export function imageProblem(signature: SqlSignature, value: unknown): string | undefined {
  if (!isRecord(value) || !isRecord(value.tables)) {
    return 'The input holds the rows of each table';
  }
  const input = value as unknown as SqlInput;
  const names = signature.tables.map(({name}) => name);
  const unknown = Object.keys(input.tables).find((name) => !names.includes(name));
  if (unknown !== undefined)
    return `There is no table ${unknown}${suggestion(unknown, names) || `; there is ${names.join(', ')}`}`;
  let rows = 0;
  for (const table of signature.tables) {
    const image: unknown = input.tables[table.name] ?? [];
    const found = shapeProblem(table, image);
    if (found !== undefined) return found;
    rows += rowCountOf(image as TableImage);
  }
  if (rows > signature.rowsMax) {
    return `The tables hold ${count(rows, 'row')}; at most ${signature.rowsMax} are allowed`;
  }
  for (const table of signature.tables) {
    const found = rowsProblem(table, rowsOf(input.tables[table.name] ?? []));
    if (found !== undefined) return found;
  }
  return parametersProblem(signature, input.parameters ?? {});
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shapeProblem({name, columns}: SqlTable, image: unknown): string | undefined {
  if (Array.isArray(image)) return undefined;
  const isMade =
    isRecord(image) &&
    Number.isSafeInteger(image.rows) &&
    (image.rows as number) >= 0 &&
    Array.isArray(image.columns) &&
    image.columns.length === columns.length &&
    image.columns.every((maker) => cellMaker.safeParse(maker).success);
  return isMade ? undefined : `${name} must be a list of rows`;
}

function rowsProblem({name, columns, key}: SqlTable, rows: readonly unknown[]): string | undefined {
  const places = key.map((part) => columns.findIndex((column) => column.name === part));
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const where = `Row ${index + 1} of ${name}`;
    if (!Array.isArray(row)) return `${where} must be a list of values`;
    if (row.length !== columns.length) {
      return `${where} has ${count(row.length, 'value')}; the columns are ${columns.map((column) => column.name).join(', ')}`;
    }
    for (const [place, column] of columns.entries()) {
      const found = cellProblem(column, row[place]);
      if (found !== undefined) return `${where}: ${column.name} ${found}`;
    }
    const own = JSON.stringify(places.map((place) => (row as Row)[place]));
    if (seen.has(own)) return `${where} has the same ${key.join(', ')} as another row`;
    seen.add(own);
  }
  return undefined;
}

function cellProblem({type, nullable, values, min, max}: SqlColumn, cell: unknown): string | undefined {
  if (cell === null) return nullable ? undefined : 'must not be NULL';
  if (type === 'text' ? typeof cell !== 'string' : typeof cell !== 'number') {
    return `must be ${type === 'text' ? 'a text' : 'a number'}, got ${writeBriefly(cell)}`;
  }
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return `must be a number, got ${cell}`;
    if (type === 'integer' && !Number.isSafeInteger(cell)) return `must be a whole number, got ${cell}`;
    if (min !== undefined && cell < min) return `must be at least ${min}, got ${cell}`;
    if (max !== undefined && cell > max) return `must be at most ${max}, got ${cell}`;
  } else if ((cell as string).length > textCharactersMax) {
    return `has ${(cell as string).length} characters; at most ${textCharactersMax} are allowed`;
  }
  if (values !== undefined && !values.includes(cell as Cell)) {
    return `must be ${values.map(cellText).join(' or ')}, got ${cellText(cell as Cell)}`;
  }
  return undefined;
}

function parametersProblem(
  {parameters}: SqlSignature,
  given: Readonly<Record<string, unknown>>,
): string | undefined {
  const names = parameters.map(({name}) => name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) return `There is no parameter :${unknown}${suggestion(unknown, names)}`;
  for (const parameter of parameters) {
    const value = given[parameter.name];
    if (value === undefined) return `:${parameter.name} is missing; add .parameter set :${parameter.name} …`;
    const found = checkArgument(parameter, value);
    if (found !== undefined) return `:${found}`;
  }
  return undefined;
}

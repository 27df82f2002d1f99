/** Databases and results as text: rows as INSERT statements that any SQLite reads, results as a table. Pure; safe in the browser. */

import {count} from '#lib/base/count';
import {outputCharactersMax} from '#lib/base/limits';
import type {Cell, Row, SqlInput} from '#lib/exercise-sdk/sql';
import {rowCountOf, rowsOf} from '#lib/exercise-sdk/sql';
import type {TableView} from '#lib/kinds/kind';
import {type IndexesOutput, type RowsOutput, readIndexes, readRows, type Value} from '#lib/kinds/sql/output';
import type {SqlSignature} from '#lib/kinds/sql/signature';
import {cut, writeValue} from '#lib/values/write-value';

/** A value as SQL writes it. */
export function cellText(cell: Value): string {
  if (cell === null) return 'NULL';
  if (typeof cell === 'object') return cell.other;
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
}

/** A value as a table shows it. */
export function shownCell(cell: Value): string {
  return typeof cell === 'string' ? cell : cellText(cell);
}

export function formatInput({tables, parameters}: SqlSignature, input: SqlInput): string {
  const parts = tables.map(({name, columns}) => {
    const image = input.tables[name] ?? [];
    if ('columns' in image)
      return `-- ${name}: ${count(image.rows, 'row')}\n.generate ${name} ${JSON.stringify(image)}`;
    if (rowCountOf(image) === 0) return `-- ${name} is empty`;
    const listed = image.map((row) => `  (${row.map(cellText).join(', ')})`).join(',\n');
    return `INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')}) VALUES\n${listed};`;
  });
  const given = parameters.map(({name}) => {
    const value = input.parameters?.[name] ?? null;
    return `.parameter set :${name} ${cellText(value as Cell)}`;
  });
  return [...parts, ...given].join('\n');
}

export function formatOutput(output: unknown): string {
  const rows = readRows(output);
  if (rows !== undefined) return cut(tableText(rows), outputCharactersMax);
  const indexes = readIndexes(output);
  return cut(indexes === undefined ? writeValue(output) : workloadText(indexes), outputCharactersMax);
}

function tableText({columns, rows}: Pick<RowsOutput, 'columns' | 'rows'>): string {
  const cells = rows.map((row) => row.map(shownCell));
  const widths = columns.map((name, index) =>
    Math.max(name.length, ...cells.map((row) => (row[index] ?? '').length), 1),
  );
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(columns),
    line(widths.map((width) => '-'.repeat(width))),
    ...cells.map(line),
    `(${count(rows.length, 'row')})`,
  ].join('\n');
}

function workloadText({indexes, statements}: IndexesOutput): string {
  const steps = statements.reduce((sum, one) => sum + one.steps, 0);
  return [`${count(indexes.length, 'index', 'indexes')}, ${count(steps, 'step')} in all`, ...indexes].join(
    '\n',
  );
}

const rowsListedMax = 100;

/** The tables of an input with their first rows. */
export function tableViews({tables}: SqlSignature, input: SqlInput): TableView[] {
  return tables.map(({name, about, columns, key, indexes}) => {
    const image = input.tables[name] ?? [];
    const rows = rowsOf(image).slice(0, rowsListedMax);
    return {
      name,
      ...(about === undefined ? {} : {about}),
      columns: columns.map((column) => ({
        name: column.name,
        type: `${column.type}${key.includes(column.name) ? ', key' : ''}${column.nullable ? ', or NULL' : ''}`,
        ...(column.about === undefined ? {} : {about: column.about}),
      })),
      rows: rows.map((row) => row.map(shownCell)),
      left: rowCountOf(image) - rows.length,
      more: indexes,
    };
  });
}

export function rowText(row: Row | readonly Value[]): string {
  return `(${row.map(cellText).join(', ')})`;
}

/** Smaller neighbours of a database, the boldest first: fewer rows, then simpler values. Which of them are allowed, its check says. */
import type {Cell, Row, SqlInput, TableImage} from '#lib/exercise-sdk/sql';
import {shorterLists} from '#lib/kinds/smaller';

export function* smallerImages(input: SqlInput): Generator<SqlInput> {
  const entries = Object.entries(input.tables);
  const replaced = (name: string, image: TableImage): SqlInput => ({
    ...input,
    tables: {...input.tables, [name]: image},
  });
  for (const [name, image] of entries) {
    if ('columns' in image) {
      for (let rows = Math.floor(image.rows / 2); rows > 0; rows = Math.floor(rows / 2)) {
        yield replaced(name, {...image, rows});
      }
    } else for (const fewer of shorterLists(image)) yield replaced(name, fewer);
  }
  for (const [name, image] of entries) {
    if ('columns' in image) continue;
    for (const rows of simplerRows(image)) yield replaced(name, rows);
  }
  for (const [name, value] of Object.entries(input.parameters ?? {})) {
    for (const simpler of simplerCells(value)) {
      yield {...input, parameters: {...input.parameters, [name]: simpler}};
    }
  }
}

function* simplerRows(rows: readonly Row[]): Generator<Row[]> {
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      for (const simpler of simplerCells(cell)) yield rows.with(index, row.with(column, simpler)) as Row[];
    }
  }
}

function* simplerCells(cell: Cell): Generator<Cell> {
  if (typeof cell === 'number') {
    for (const number of [0, 1, Math.trunc(cell / 2), cell - 1]) {
      if (Math.abs(number) < Math.abs(cell)) yield number;
    }
  } else if (typeof cell === 'string' && /^[a-z]{2,}$/i.test(cell)) {
    yield cell.slice(0, 1);
  }
}

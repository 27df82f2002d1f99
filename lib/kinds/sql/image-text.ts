/** Reads a database as people write it: INSERT statements, and `.parameter set` as the shell of SQLite has it. Pure. */
import type {Cell, Row, SqlInput, TableImage} from '#lib/exercise-sdk/sql';
import type {SqlSignature} from '#lib/kinds/sql/signature';
import {type LiteralReader, readLiterals} from '#lib/values/literal';
import {suggestion} from '#lib/values/nearest';

type Read = ReturnType<typeof readLiterals<SqlInput>>;

export function readImage(signature: SqlSignature, text: string): Read {
  // Comments of SQL become ones that the reader of values knows.
  return readLiterals(text, (reader) => {
    const tables: Record<string, TableImage> = {};
    const parameters: Record<string, Cell> = {};
    for (skip(reader); !reader.atEnd(); skip(reader)) {
      if (reader.take('.')) readCommand(reader, tables, parameters);
      else readInsert(reader, signature, tables);
      skip(reader);
      reader.take(';');
    }
    return signature.parameters.length === 0 ? {tables} : {tables, parameters};
  });
}

/** Blanks and comments, those of SQL among them. */
function skip(reader: LiteralReader): void {
  for (;;) {
    reader.skipBlank();
    if (!reader.text.startsWith('--', reader.position)) return;
    const end = reader.text.indexOf('\n', reader.position);
    reader.position = end < 0 ? reader.text.length : end;
  }
}

function readCommand(
  reader: LiteralReader,
  tables: Record<string, TableImage>,
  parameters: Record<string, Cell>,
): void {
  const start = reader.position - 1;
  const command = reader.word();
  reader.skipSpaces();
  if (command === 'generate') {
    const name = reader.word() ?? '';
    reader.skipSpaces();
    // Whether it is of the right form, the check says.
    tables[name] = reader.value() as TableImage;
    return;
  }
  if (command !== 'parameter' || !reader.take('set')) {
    reader.fail('expected INSERT INTO … or .parameter set :name value', start);
  }
  reader.skipSpaces();
  if (!reader.take(':')) reader.fail(`expected :name but found ${reader.found()}`);
  const name = reader.word();
  if (name === undefined) reader.fail(`expected a name but found ${reader.found()}`);
  reader.skipSpaces();
  parameters[name] = readCell(reader);
}

function readInsert(reader: LiteralReader, {tables}: SqlSignature, found: Record<string, TableImage>): void {
  word(reader, 'INSERT');
  word(reader, 'INTO');
  const start = reader.position;
  const name = reader.word()?.toLowerCase() ?? '';
  const table = tables.find((one) => one.name === name);
  if (table === undefined) {
    const names = tables.map((one) => one.name);
    reader.fail(
      name === ''
        ? `expected the name of a table but found ${reader.found()}`
        : `there is no table ${name}${suggestion(name, names) || `; there is ${names.join(', ')}`}`,
      start,
    );
  }
  const own = table.columns.map((column) => column.name);
  skip(reader);
  let listed = own;
  if (reader.text.startsWith('(', reader.position)) {
    const names: string[] = [];
    reader.list('(', ')', () => names.push(reader.word()?.toLowerCase() ?? ''));
    const unknown = names.find((one) => !own.includes(one));
    if (unknown !== undefined)
      reader.fail(`${name} has no column ${unknown}${suggestion(unknown, own)}`, start);
    listed = names;
  }
  word(reader, 'VALUES');
  const rows: Row[] = [...((found[name] as readonly Row[] | undefined) ?? [])];
  do {
    skip(reader);
    const at = reader.position;
    if (!reader.text.startsWith('(', at)) reader.fail(`expected ( but found ${reader.found()}`);
    const cells: Cell[] = [];
    reader.list('(', ')', () => cells.push(readCell(reader)));
    if (cells.length !== listed.length) {
      reader.fail(`a row has ${cells.length} values for ${listed.length} columns (${listed.join(', ')})`, at);
    }
    rows.push(own.map((column) => cells[listed.indexOf(column)] ?? null));
    skip(reader);
  } while (reader.take(','));
  found[name] = rows;
}

function word(reader: LiteralReader, wanted: string): void {
  skip(reader);
  const start = reader.position;
  if (reader.word()?.toUpperCase() !== wanted) {
    reader.position = start;
    reader.fail(`expected ${wanted} but found ${reader.found()}`);
  }
  skip(reader);
}

/** NULL, a number, or a text in single quotes, in which two stand for one. */
function readCell(reader: LiteralReader): Cell {
  const start = reader.position;
  if (reader.take("'")) {
    for (
      let end = reader.text.indexOf("'", reader.position);
      end >= 0;
      end = reader.text.indexOf("'", end + 2)
    ) {
      if (reader.text[end + 1] === "'") continue;
      const inner = reader.text.slice(reader.position, end);
      reader.position = end + 1;
      return inner.replaceAll("''", "'");
    }
    reader.fail('the text is never closed by a quote', start);
  }
  if (/^null\b/i.test(reader.text.slice(start, start + 5))) {
    reader.position += 4;
    return null;
  }
  const value = reader.value();
  if (typeof value !== 'number') reader.fail('a value is NULL, a number, or a text in single quotes', start);
  return value;
}

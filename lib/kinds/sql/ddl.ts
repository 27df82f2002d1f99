/** The tables of a signature as SQL, and what the runtime is told of the exercise. Pure; safe in the browser. */
import type {SqlColumn, SqlSignature, SqlTable} from '#lib/kinds/sql/signature';

/** `CREATE TABLE …`, a column on each line. */
export function createTable({name, columns, key}: SqlTable): string {
  const single = key.length === 1 ? columns.find((column) => column.name === key[0]) : undefined;
  const lines = columns.map((column) => {
    const isKey = column === single;
    return `  ${column.name} ${column.type.toUpperCase()}${isKey ? ' PRIMARY KEY' : ''}${notNull(column, isKey)}`;
  });
  if (single === undefined) lines.push(`  PRIMARY KEY (${key.join(', ')})`);
  return `CREATE TABLE ${name} (\n${lines.join(',\n')}\n)`;
}

function notNull({type, nullable}: SqlColumn, isKey: boolean): string {
  return nullable || (isKey && type === 'integer') ? '' : ' NOT NULL';
}

/** The shape of `Schema` in lib/grader/worker/sqlite/schema.ts; nothing in it helps to guess an answer. */
export function driverOptions({tables, parameters, answer}: SqlSignature): Readonly<Record<string, unknown>> {
  return {
    tables: tables.map((table) => ({
      name: table.name,
      create: createTable(table),
      columns: table.columns.length,
      indexes: table.indexes,
    })),
    parameters: parameters.map(({name}) => name),
    answer:
      answer.form === 'query'
        ? {form: 'query', ...(answer.given === undefined ? {} : {given: answer.given})}
        : {
            form: 'indexes',
            workload: answer.workload.map(({sql, times, binds}) => ({
              sql,
              times,
              ...(binds === undefined ? {} : {binds}),
            })),
          },
  };
}

/** For the statement: the tables with what their columns hold, as SQL with comments. */
export function tablesText(tables: SqlSignature['tables']): string {
  const parts = tables.map((table) => {
    const notes = new Map(table.columns.map(({name, about}) => [name, about]));
    const lines = createTable(table)
      .split('\n')
      .map((line) => {
        const about = notes.get(/^ {2}(\w+)/.exec(line)?.[1] ?? '');
        return about === undefined ? line : `${line}  -- ${about}`;
      });
    return [
      ...(table.about === undefined ? [] : [`-- ${table.about}`]),
      `${lines.join('\n')};`,
      ...table.indexes.map((index) => `${index};`),
    ].join('\n');
  });
  return `\`\`\`sql\n${parts.join('\n\n')}\n\`\`\``;
}

/** The statements that indexes are for, each with how often it is run. */
export function workloadText(answer: SqlSignature['answer']): string {
  if (answer.form === 'query') return answer.given === undefined ? '' : fenced(answer.given);
  return fenced(
    answer.workload
      .map(({says, sql, times}) => `-- ${says}${times > 1 ? `, ${times} times` : ''}\n${sql};`)
      .join('\n\n'),
  );
}

function fenced(sql: string): string {
  return `\`\`\`sql\n${sql}\n\`\`\``;
}

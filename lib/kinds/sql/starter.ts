/** What a candidate begins with: what is asked for in comments, and the query that is too slow where there is one. */
import type {SqlSignature} from '#lib/kinds/sql/signature';

export function sqlStarter({answer, tables, parameters}: SqlSignature): string {
  if (answer.form === 'indexes') {
    const most = answer.indexesMax === 1 ? 'one index' : `at most ${answer.indexesMax} indexes`;
    return `-- Create ${most}, e.g. CREATE INDEX name ON ${tables[0]!.name} (column, …);\n`;
  }
  const columns = answer.columns.map(({name, type}) => `${name} (${type})`).join(', ');
  const given =
    parameters.length === 0 ? '' : `-- Given: ${parameters.map(({name}) => `:${name}`).join(', ')}\n`;
  const order = answer.ordered ? 'The order of the rows counts.' : 'Rows in any order.';
  return `-- Return ${columns}. ${order}\n${given}${answer.given ?? 'SELECT\n'}\n`;
}

/** Exercises about databases: a query whose rows are compared, or indexes whose use is counted, on images of small databases. */
import type {SqlInput} from '#lib/exercise-sdk/sql';
import {type Effort, plainEffort} from '#lib/kinds/effort';
import {givenArguments} from '#lib/kinds/given';
import type {Kind} from '#lib/kinds/kind';
import {driverOptions, tablesText, workloadText} from '#lib/kinds/sql/ddl';
import {misdeclared} from '#lib/kinds/sql/declared';
import {sqlInput} from '#lib/kinds/sql/input';
import {judgeSql} from '#lib/kinds/sql/judge';
import {outputProblem} from '#lib/kinds/sql/output';
import {type SqlSignature, sqlSignature} from '#lib/kinds/sql/signature';
import {smallerImages} from '#lib/kinds/sql/smaller';
import {sqlStarter} from '#lib/kinds/sql/starter';
import {tableViews} from '#lib/kinds/sql/text';

const effort: Effort = {...plainEffort, confirmation: {inputs: 6, sizeMax: 24}};

export const sqlKind = {
  signature: sqlSignature,
  misdeclared,
  input: sqlInput,
  given: ({parameters}, {parameters: values = {}}) =>
    givenArguments(
      parameters,
      parameters.map(({name}) => values[name]),
    ),
  outputProblem: (signature, _input, output) => outputProblem(signature, output),
  asksFor: ({answer}) => (answer.form === 'query' ? 'query' : 'set of indexes'),
  driverOptions,
  judge: judgeSql,
  showsAccepted: true,
  smaller: smallerImages,
  hasSize: true,
  effort: () => effort,
  starters: {sql: sqlStarter},
  tables: tableViews,
  statementParts: ({tables, answer}) => ({tables: tablesText(tables), workload: workloadText(answer)}),
} as const satisfies Kind<SqlSignature, SqlInput, 'table-diff' | 'query-plan'>;

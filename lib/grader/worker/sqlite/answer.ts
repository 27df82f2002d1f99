/** Runs an answer on one database: the query itself, or indexes and then the statements that they are for. */
import {cellOf} from '#lib/exercise-sdk/sql';
import {sqlIndexStepsMax} from '#lib/grader/limits';
import type {Connection, PlanLine, Stop, Value, Work} from '#lib/grader/worker/sqlite/connection';
import type {Parameters, Schema} from '#lib/grader/worker/sqlite/schema';

/** What the host reads: lib/kinds checks its form, for here it is only what happened. */
type Told = {readonly steps: number; readonly work: Work; readonly plan: readonly PlanLine[]};
type QueryResult = Told & {
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly Value[]>;
  /** By column: whether a number with a decimal point was in it. */
  readonly reals: readonly boolean[];
};
type IndexResult = {
  readonly indexes: readonly string[];
  readonly statements: ReadonlyArray<Told & {readonly rows: number}>;
};

/** Steps of what there was before the answer; told of references alone. */
/** Steps of what there was before the answer; told of references alone. */
type Before = {readonly before?: number | readonly number[]};

export type Ended =
  | {readonly ok: true; readonly value: (QueryResult | IndexResult) & Before; readonly operations: number}
  | {readonly ok: false; readonly stop: Stop; readonly operations: number};

export function runQuery(
  connection: Connection,
  source: string,
  parameters: Parameters,
  bounds: {readonly operationsMax: number; readonly charactersMax: number},
): Ended {
  const prepared = connection.prepare(source);
  if (!prepared.ok) return {ok: false, stop: prepared.stop, operations: 0};
  const {statement} = prepared;
  if (statement === undefined) throw new Error('a query that was read is gone');
  try {
    connection.bind(statement, parameters);
    const columns = connection.columnsOf(statement);
    const rows: Value[][] = [];
    const reals = columns.map(() => false);
    let characters = 0;
    const stop = connection.run(statement, bounds.operationsMax, () => {
      const cells = columns.map((_, column) => connection.valueOf(statement, column));
      for (const [column, cell] of cells.entries()) {
        if (typeof cell === 'number' && connection.isReal(statement, column)) reals[column] = true;
        characters += typeof cell === 'string' ? cell.length + 3 : 8;
      }
      rows.push(cells);
      return characters <= bounds.charactersMax;
    });
    const work = connection.workOf(statement);
    const {steps} = work;
    if (stop !== undefined) return {ok: false, stop, operations: steps};
    if (steps > bounds.operationsMax) return {ok: false, stop: tooManySteps, operations: steps};
    const value = {columns, rows, reals, steps, work, plan: connection.planOf(source)};
    return {ok: true, value, operations: steps};
  } finally {
    connection.finalize(statement);
  }
}

const tooManySteps: Stop = {kind: 'limit', limit: 'operations'};

/** `trusted` is called when the candidate's own statements are done. */
export function runIndexes(
  connection: Connection,
  statements: readonly string[],
  schema: Schema,
  operationsMax: number,
  trusted: () => void,
): Ended {
  let indexSteps = 0;
  for (const source of statements) {
    const prepared = connection.prepare(source);
    if (!prepared.ok) return {ok: false, stop: prepared.stop, operations: 0};
    const {statement} = prepared;
    if (statement === undefined) continue;
    const stop = connection.run(statement, sqlIndexStepsMax - indexSteps, () => true);
    indexSteps += connection.workOf(statement).steps;
    connection.finalize(statement);
    if (stop !== undefined) return {ok: false, stop, operations: 0};
  }
  trusted();
  const indexes = readIndexes(connection);
  const {told, operations, stop} = runWorkload(connection, schema, operationsMax);
  if (stop !== undefined) return {ok: false, stop, operations};
  return {ok: true, value: {indexes, statements: told}, operations};
}

type Workload = {readonly told: IndexResult['statements']; readonly operations: number; readonly stop?: Stop};

/** Each statement of the exercise as often as it says, until all of them together took too many steps. */
export function runWorkload(connection: Connection, {answer}: Schema, operationsMax: number): Workload {
  const told: IndexResult['statements'][number][] = [];
  let operations = 0;
  for (const {sql, times, binds = {}} of answer.form === 'indexes' ? answer.workload : []) {
    const prepared = connection.prepare(sql);
    if (!prepared.ok || prepared.statement === undefined) throw new Error(`the workload fails: ${sql}`);
    const {statement} = prepared;
    const steps = (): number => connection.workOf(statement).steps;
    let rows = 0;
    let stop: Stop | undefined;
    for (let run = 0; run < times && stop === undefined; run++) {
      connection.reset(statement);
      const values = Object.entries(binds).map(([name, maker]) => [name, cellOf(maker, run)] as const);
      connection.bind(statement, Object.fromEntries(values));
      stop = connection.run(statement, operationsMax - operations - steps(), () => {
        rows++;
        return true;
      });
    }
    const work = connection.workOf(statement);
    connection.finalize(statement);
    operations += work.steps;
    if (stop === undefined && operations > operationsMax) stop = tooManySteps;
    if (stop !== undefined) return {told, operations, stop};
    told.push({steps: work.steps, work, plan: connection.planOf(sql), rows});
  }
  return {told, operations};
}

/** Those that somebody created, as they are written. */
function readIndexes(connection: Connection): string[] {
  const prepared = connection.prepare(
    `SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid`,
  );
  if (!prepared.ok || prepared.statement === undefined) throw new Error('the schema cannot be read');
  const {statement} = prepared;
  const found: string[] = [];
  connection.run(statement, Number.MAX_SAFE_INTEGER, () => {
    found.push(String(connection.valueOf(statement, 0)));
    return true;
  });
  connection.finalize(statement);
  return found;
}

/** What the exercise's own way takes: the query that it begins with, or its statements without any index. Told of references alone. */
export function measureBefore(connection: Connection, schema: Schema, parameters: Parameters): Before {
  const {answer} = schema;
  const most = Number.MAX_SAFE_INTEGER;
  if (answer.form === 'indexes') {
    return {before: runWorkload(connection, schema, most).told.map(({steps}) => steps)};
  }
  if (answer.given === undefined) return {};
  const ended = runQuery(connection, answer.given, parameters, {operationsMax: most, charactersMax: most});
  if (!ended.ok) throw new Error('the query that the exercise begins with fails');
  return {before: ended.operations};
}

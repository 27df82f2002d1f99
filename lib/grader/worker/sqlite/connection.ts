/**
 * One database in memory, and statements upon it: prepared under a policy, stepped under a limit, counted by the engine.
 * Nothing here throws for what a candidate's SQL does; what the engine itself throws means that it cannot be used any more.
 */
import type {Cell} from '#lib/exercise-sdk/sql';
import {
  sqlColumnsMax,
  sqlCompoundSelectsMax,
  sqlExpressionDepthMax,
  sqlFunctionArgumentsMax,
  sqlLikePatternCharactersMax,
  sqlParserDepthMax,
  sqlPlanLinesMax,
  sqlProgramStepsMax,
  sqlSourceCharactersMax,
  sqlStepsPerLook,
  sqlStepsPerPage,
  sqlTextCharactersMax,
  sqlVariablesMax,
} from '#lib/grader/limits';
import type {Engine} from '#lib/grader/worker/sqlite/engine';
import {allowed, clockRefusal, type Policy} from '#lib/grader/worker/sqlite/policy';

/** Pointers into the engine's memory. */
export type Statement = number;

/** What a statement cost, as the engine counts it. */
export type Work = {
  /** Its instructions, and more for each page: what an operation is in SQL. */
  readonly steps: number;
  /** Pages of tables and indexes that were visited, as often as they were. */
  readonly pages: number;
  /** Rows that a scan of a whole table or index went over. */
  readonly scanned: number;
  readonly sorts: number;
  /** Rows of indexes that the engine made for itself. */
  readonly automatic: number;
};
export type PlanLine = {readonly id: number; readonly parent: number; readonly detail: string};

/** A number, a text, NULL, or a value of another sort, in words. */
export type Value = Cell | {readonly other: string};

export type Stop =
  | {readonly kind: 'error'; readonly message: string; readonly offset: number}
  | {readonly kind: 'limit'; readonly limit: 'operations' | 'output'}
  | {readonly kind: 'memory'};

export type Prepared =
  | {readonly ok: true; readonly statement: Statement | undefined; readonly rest: string}
  | {readonly ok: false; readonly stop: Stop};

const row = 100;
const done = 101;
const outOfMemory = 7;
const interrupted = 9;
/** SQLITE_TRANSIENT: the engine keeps a copy. */
const copied = -1;
type RawExports = {
  readonly sqlite3_bind_text: (
    statement: Statement,
    index: number,
    at: number,
    bytes: number,
    destructor: number,
  ) => number;
};
const statusOf = {scanned: 1, sorts: 2, automatic: 3, instructions: 4} as const;
/** SQLITE_DBSTATUS_CACHE_HIT and _MISS: every visit of a page is one of them. */
const pageVisits = [7, 8] as const;

export type Connection = ReturnType<typeof openConnection>;

export function openConnection(engine: Engine) {
  const {capi, wasm} = engine;
  const out = wasm.alloc(16);
  const opened = capi.sqlite3_open_v2(':memory:', out, capi.SQLITE_OPEN_READWRITE, null as never);
  const db = wasm.peekPtr(out) as number;
  let isOpen = opened === 0;
  if (!isOpen) throw new Error(`the engine opens no database (${opened})`);
  const pagesOf = new Map<Statement, number>();
  /** Looks at the statement in hand until it must end. */
  let looksLeft = Number.POSITIVE_INFINITY;

  const stopOf = (code: number, policy?: Policy): Stop => {
    if (code === outOfMemory) return {kind: 'memory'};
    if (code === interrupted) return {kind: 'limit', limit: 'operations'};
    const offset = capi.sqlite3_error_offset(db);
    return {kind: 'error', message: policy?.refusal() ?? capi.sqlite3_errmsg(db), offset};
  };

  /** Since this was asked last. */
  const visitedPages = (): number =>
    pageVisits.reduce((sum, status) => {
      capi.sqlite3_db_status(db, status as never, out, out + 4, 1);
      return sum + wasm.peek32(out);
    }, 0);

  /** By the engine's own function: the package's around it fails on every text. */
  const bindText = (statement: Statement, index: number, value: string): void => {
    const bytes = Buffer.from(value);
    const at = wasm.alloc(bytes.byteLength + 1) as number;
    wasm.heap8u().set(bytes, at);
    const bind = (wasm.exports as unknown as RawExports).sqlite3_bind_text;
    bind(statement, index, at, bytes.byteLength, copied);
    wasm.dealloc(at);
  };

  const connection = {
    /** Runs our own SQL, which has to work. */
    execute: (sql: string): void => {
      const code = capi.sqlite3_exec(db, sql, null as never, null as never, null as never);
      if (code !== 0) throw new Error(`${capi.sqlite3_errmsg(db)}: ${sql}`);
    },
    export: (): Uint8Array => capi.sqlite3_js_db_export(db),
    /** Takes the content of an image; the database may be written only where it is said. */
    load: (image: Uint8Array, isWritable: boolean): void => {
      const at = wasm.allocFromTypedArray(image);
      const flags = isWritable ? capi.SQLITE_DESERIALIZE_RESIZEABLE : capi.SQLITE_DESERIALIZE_READONLY;
      const code = capi.sqlite3_deserialize(
        db,
        'main',
        at,
        image.byteLength,
        image.byteLength,
        flags | capi.SQLITE_DESERIALIZE_FREEONCLOSE,
      );
      if (code !== 0) throw new Error(`the image cannot be loaded (${code})`);
    },
    /** From here on only what `policy` allows is prepared, within the limits of a candidate's statement. */
    restrict: (policy: Policy, looks: {readonly authorizer: number; readonly progress: number}): void => {
      for (const [limit, value] of limitsOf(capi)) capi.sqlite3_limit(db, limit as never, value);
      capi.sqlite3_db_config(db, capi.SQLITE_DBCONFIG_DEFENSIVE, 1, 0);
      capi.sqlite3_db_config(db, capi.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, 0);
      capi.sqlite3_db_config(db, capi.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, 0);
      policy.begin();
      capi.sqlite3_set_authorizer(db, looks.authorizer as never, 0 as never);
      capi.sqlite3_progress_handler(db, sqlStepsPerLook, looks.progress as never, 0 as never);
    },
    /** Takes the policy away again: what follows is our own. */
    trust: (): void => {
      capi.sqlite3_set_authorizer(db, 0 as never, 0 as never);
    },
    /** One turn of the engine's look at a running statement: whether it must end. */
    look: (): number => (--looksLeft < 0 ? 1 : 0),
    /** The first statement of the text; undefined where there is none but blanks and comments. */
    prepare: (sql: string, policy?: Policy): Prepared => {
      policy?.begin();
      engine.hasReadClock();
      const scope = wasm.scopedAllocPush();
      try {
        const [text, length] = wasm.scopedAllocCString(sql, true) as unknown as [number, number];
        const code = capi.sqlite3_prepare_v3(db, text, length + 1, 0, out, out + 8);
        if (code !== 0) return {ok: false, stop: stopOf(code, policy)};
        const statement = wasm.peekPtr(out) as number;
        const tail = (wasm.peekPtr(out + 8) as number) - text;
        const rest = wasm.cstrToJs(text + tail) ?? '';
        return {ok: true, statement: statement === 0 ? undefined : statement, rest};
      } finally {
        wasm.scopedAllocPop(scope);
      }
    },
    reset: (statement: Statement): void => {
      capi.sqlite3_reset(statement);
    },
    bind: (statement: Statement, values: Readonly<Record<string, Cell>>): void => {
      for (let index = 1; index <= capi.sqlite3_bind_parameter_count(statement); index++) {
        const value = values[(capi.sqlite3_bind_parameter_name(statement, index) ?? '').slice(1)];
        if (value === undefined || value === null) capi.sqlite3_bind_null(statement, index);
        else if (typeof value === 'string') bindText(statement, index, value);
        else if (Number.isInteger(value)) capi.sqlite3_bind_int64(statement, index, BigInt(value));
        else capi.sqlite3_bind_double(statement, index, value);
      }
    },
    /** Steps to the end within `stepsMax`; `onRow` answers whether another row may come. */
    run: (
      statement: Statement,
      stepsMax: number,
      onRow: (statement: Statement) => boolean,
    ): Stop | undefined => {
      // The engine looks once in so many steps: what is allowed is compared exactly when it is done.
      looksLeft = Math.ceil(stepsMax / sqlStepsPerLook);
      engine.hasReadClock();
      visitedPages();
      try {
        for (;;) {
          const code = capi.sqlite3_step(statement);
          if (engine.hasReadClock()) return {kind: 'error', message: clockRefusal, offset: -1};
          if (code === done) return undefined;
          if (code !== row) return stopOf(code);
          if (!onRow(statement)) return {kind: 'limit', limit: 'output'};
        }
      } finally {
        looksLeft = Number.POSITIVE_INFINITY;
        pagesOf.set(statement, (pagesOf.get(statement) ?? 0) + visitedPages());
      }
    },
    workOf: (statement: Statement): Work => {
      const pages = pagesOf.get(statement) ?? 0;
      return {
        steps: capi.sqlite3_stmt_status(statement, statusOf.instructions, 0) + pages * sqlStepsPerPage,
        pages,
        scanned: capi.sqlite3_stmt_status(statement, statusOf.scanned, 0),
        sorts: capi.sqlite3_stmt_status(statement, statusOf.sorts, 0),
        automatic: capi.sqlite3_stmt_status(statement, statusOf.automatic, 0),
      };
    },
    columnsOf: (statement: Statement): string[] =>
      Array.from({length: capi.sqlite3_column_count(statement)}, (_, index) =>
        capi.sqlite3_column_name(statement, index),
      ),
    isReadOnly: (statement: Statement): boolean => capi.sqlite3_stmt_readonly(statement) !== 0,
    isExplain: (statement: Statement): boolean => capi.sqlite3_stmt_isexplain(statement) !== 0,
    variablesOf: (statement: Statement): string[] =>
      Array.from({length: capi.sqlite3_bind_parameter_count(statement)}, (_, index) => {
        return capi.sqlite3_bind_parameter_name(statement, index + 1) ?? '?';
      }),
    valueOf: (statement: Statement, column: number): Value => {
      switch (capi.sqlite3_column_type(statement, column)) {
        case capi.SQLITE_NULL:
          return null;
        case capi.SQLITE_INTEGER: {
          const value = capi.sqlite3_column_int64(statement, column);
          return Number.isSafeInteger(Number(value)) ? Number(value) : {other: `the integer ${value}`};
        }
        case capi.SQLITE_FLOAT: {
          const value = capi.sqlite3_column_double(statement, column);
          return Number.isFinite(value) ? value : {other: 'an infinite number'};
        }
        case capi.SQLITE_TEXT:
          return capi.sqlite3_column_text(statement, column);
        default:
          return {other: `a blob of ${capi.sqlite3_column_bytes(statement, column)} bytes`};
      }
    },
    /** Whether the value is a number with a decimal point, be it 2.0. */
    isReal: (statement: Statement, column: number): boolean =>
      capi.sqlite3_column_type(statement, column) === capi.SQLITE_FLOAT,
    finalize: (statement: Statement): void => {
      pagesOf.delete(statement);
      capi.sqlite3_finalize(statement);
    },
    /** The plan of a statement that could be prepared. */
    planOf: (sql: string): PlanLine[] => {
      const explained = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`);
      if (!explained.ok || explained.statement === undefined) return [];
      const lines: PlanLine[] = [];
      const {statement} = explained;
      connection.run(statement, Number.MAX_SAFE_INTEGER, () => {
        lines.push({
          id: capi.sqlite3_column_int(statement, 0),
          parent: capi.sqlite3_column_int(statement, 1),
          detail: capi.sqlite3_column_text(statement, 3),
        });
        return lines.length < sqlPlanLinesMax;
      });
      connection.finalize(statement);
      return lines;
    },
    close: (): void => {
      if (!isOpen) return;
      isOpen = false;
      capi.sqlite3_close_v2(db);
      wasm.dealloc(out);
    },
  };
  return connection;
}

function limitsOf(capi: Engine['capi']): ReadonlyArray<readonly [limit: number, value: number]> {
  return [
    [capi.SQLITE_LIMIT_LENGTH, sqlTextCharactersMax],
    [capi.SQLITE_LIMIT_SQL_LENGTH, sqlSourceCharactersMax * 4],
    [capi.SQLITE_LIMIT_COLUMN, sqlColumnsMax],
    [capi.SQLITE_LIMIT_EXPR_DEPTH, sqlExpressionDepthMax],
    [capi.SQLITE_LIMIT_PARSER_DEPTH, sqlParserDepthMax],
    [capi.SQLITE_LIMIT_COMPOUND_SELECT, sqlCompoundSelectsMax],
    [capi.SQLITE_LIMIT_VDBE_OP, sqlProgramStepsMax],
    [capi.SQLITE_LIMIT_FUNCTION_ARG, sqlFunctionArgumentsMax],
    [capi.SQLITE_LIMIT_ATTACHED, 0],
    [capi.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, sqlLikePatternCharactersMax],
    [capi.SQLITE_LIMIT_VARIABLE_NUMBER, sqlVariablesMax],
    [capi.SQLITE_LIMIT_TRIGGER_DEPTH, 1],
    [capi.SQLITE_LIMIT_WORKER_THREADS, 0],
  ];
}

/** The engine's question to a policy, by pointers into its memory. */
export function authorizerOf(engine: Engine, policy: () => Policy | undefined) {
  const {wasm} = engine;
  const text = (at: number): string | null => (at === 0 ? null : (wasm.cstrToJs(at) ?? null));
  return (_own: number, code: number, first: number, second: number, _database: number, trigger: number) =>
    policy()?.decide(code, text(first), text(second), text(trigger)) ?? allowed;
}

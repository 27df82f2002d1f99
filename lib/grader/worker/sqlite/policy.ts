/**
 * What a statement of a candidate's may do, asked by the engine for each thing that it would do. Whatever is not allowed is
 * refused with one sentence.
 */

/** Codes of the authorizer, as sqlite3.h numbers them. */
const actions = {
  createIndex: 1,
  createTable: 2,
  createTempIndex: 3,
  createTempTable: 4,
  createTempTrigger: 5,
  createTempView: 6,
  createTrigger: 7,
  createView: 8,
  delete: 9,
  dropIndex: 10,
  dropTable: 11,
  dropTempIndex: 12,
  dropTempTable: 13,
  dropTempTrigger: 14,
  dropTempView: 15,
  dropTrigger: 16,
  dropView: 17,
  insert: 18,
  pragma: 19,
  read: 20,
  select: 21,
  transaction: 22,
  update: 23,
  attach: 24,
  detach: 25,
  alterTable: 26,
  reindex: 27,
  analyze: 28,
  createVtable: 29,
  dropVtable: 30,
  callFunction: 31,
  savepoint: 32,
  recursive: 33,
} as const;
type Action = keyof typeof actions;

export const allowed = 0;
export const denied = 1;

const names = new Map(Object.entries(actions).map(([name, code]) => [code as number, name as Action]));

/** What would be done, in words that go on from `… is not allowed`. */
const words: Partial<Record<Action, string>> = {
  createTable: 'CREATE TABLE',
  createTempTable: 'CREATE TEMP TABLE',
  createTrigger: 'CREATE TRIGGER',
  createTempTrigger: 'CREATE TRIGGER',
  createView: 'CREATE VIEW',
  createTempView: 'CREATE VIEW',
  createVtable: 'CREATE VIRTUAL TABLE',
  createIndex: 'CREATE INDEX',
  createTempIndex: 'CREATE INDEX',
  delete: 'DELETE',
  dropIndex: 'DROP INDEX',
  dropTable: 'DROP TABLE',
  dropView: 'DROP VIEW',
  dropTrigger: 'DROP TRIGGER',
  insert: 'INSERT',
  pragma: 'PRAGMA',
  transaction: 'A transaction',
  savepoint: 'A savepoint',
  update: 'UPDATE',
  attach: 'ATTACH',
  detach: 'DETACH',
  alterTable: 'ALTER TABLE',
  reindex: 'REINDEX',
  analyze: 'ANALYZE',
};

/** Functions that answer the same on every machine; what is not listed is refused by name. */
const functions = new Set(
  `-> ->> abs acos acosh asin asinh atan atan2 atanh avg ceil ceiling char coalesce concat concat_ws cos cosh count
  cume_dist date datetime degrees dense_rank exp first_value floor format glob group_concat hex if ifnull iif instr json
  json_array json_array_length json_extract json_group_array json_group_object json_insert json_object json_patch json_quote
  json_remove json_replace json_set json_type json_valid julianday lag last_value lead length like likelihood likely ln log
  log10 log2 lower ltrim max median min mod nth_value ntile nullif octet_length percent_rank percentile percentile_cont
  percentile_disc pi pow power printf quote radians rank replace round row_number rtrim sign sin sinh sqrt strftime string_agg
  substr substring sum tan tanh time timediff total trim trunc typeof unhex unicode unixepoch unlikely upper zeroblob`.split(
    /\s+/,
  ),
);

const clockNames = new Set(['current_date', 'current_time', 'current_timestamp']);

/** What an answer may consist of. */
export type Permission = 'reading' | 'indexes';

export type Policy = {
  /** The engine's question: `allowed` or `denied`. */
  readonly decide: (
    code: number,
    first: string | null,
    second: string | null,
    trigger: string | null,
  ) => number;
  /** Begins a statement: what was noted of the one before is forgotten. */
  readonly begin: () => void;
  /** Why the statement was refused, in a sentence. */
  readonly refusal: () => string | undefined;
  /** An index was to be created. */
  readonly createsIndex: () => boolean;
};

export function createPolicy(permission: Permission, tables: readonly string[]): Policy {
  let refusal: string | undefined;
  let creates = false;
  const isAllowed = (action: Action, first: string | null): boolean => {
    if (action === 'select' || action === 'recursive') return true;
    // The catalogue is asked about before the thing that is made or dropped; nobody can write it directly.
    if (catalogue.has(first ?? '') && (action === 'insert' || action === 'delete' || action === 'update'))
      return true;
    if (permission === 'reading') return false;
    creates ||= action === 'createIndex';
    return (
      creates &&
      (action === 'createIndex' || action === 'reindex' || (action === 'read' && catalogue.has(first ?? '')))
    );
  };
  return {
    decide: (code, first, second) => {
      const action = names.get(code);
      if (action !== undefined && isAllowed(action, first)) return allowed;
      const sentence = sentenceFor(action, first, second, {permission, tables});
      if (sentence === undefined) return allowed;
      refusal ??= sentence;
      return denied;
    },
    begin: () => {
      refusal = undefined;
      creates = false;
    },
    refusal: () => refusal,
    createsIndex: () => creates,
  };
}

/** Tables that the engine has of itself. */
const enginesOwn = /^(?:sqlite_|pragma_|json_|jsonb_|fts|rtree|dbstat$|bytecode$|tables_used$)/;

const catalogue = new Set(['sqlite_master', 'sqlite_schema', 'sqlite_temp_master', 'sqlite_temp_schema']);

/** Why it is refused; undefined where a table is read, or a function called, that may be. */
function sentenceFor(
  action: Action | undefined,
  first: string | null,
  second: string | null,
  {permission, tables}: {readonly permission: Permission; readonly tables: readonly string[]},
): string | undefined {
  if (action === 'read') {
    const name = (first ?? '').toLowerCase();
    if (tables.some((table) => table.toLowerCase() === name)) return undefined;
    // A common table expression is asked about by its name where none of its columns is used.
    if (second === '' && !enginesOwn.test(name)) return undefined;
    return `The table ${first} cannot be read here; there ${tables.length === 1 ? 'is' : 'are'} ${tables.join(', ')}.`;
  }
  if (action === 'callFunction') {
    const name = (second ?? '').toLowerCase();
    if (functions.has(name)) return undefined;
    if (clockNames.has(name)) return clockRefusal;
    return `The function ${name} is not allowed here: an answer is the same on every machine and every day.`;
  }
  const what = action === undefined ? undefined : words[action];
  const rule =
    permission === 'reading'
      ? 'the answer is one query that only reads.'
      : 'the answer is made of CREATE INDEX statements.';
  return `${what ?? 'This statement'} is not allowed here: ${rule}`;
}

export const clockRefusal =
  'There is no clock here: an answer is the same on every day. Compare with the moments in the tables.';

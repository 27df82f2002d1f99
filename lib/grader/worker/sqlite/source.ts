/** A candidate's source against the tables without a row: what cannot be prepared, or is no answer, is refused with its place. */
import {sqlSourceCharactersMax, sqlStatementsMax} from '#lib/grader/limits';
import type {SaidReply} from '#lib/grader/protocol';
import type {Connection} from '#lib/grader/worker/sqlite/connection';
import type {Policy} from '#lib/grader/worker/sqlite/policy';
import type {Schema} from '#lib/grader/worker/sqlite/schema';
import {editorLines} from '#lib/languages/places';

type Refused = Extract<SaidReply, {type: 'refused'}>;
export type Read =
  | {readonly ok: true; readonly statements: readonly string[]}
  | {readonly ok: false; readonly refused: Refused};

/** Statements are prepared one after the other, and run where a later one may depend on it. */
export function readSource(source: string, schema: Schema, connection: Connection, policy: Policy): Read {
  const refuse = (message: string, offset: number): Read => {
    const {line, column} = editorLines(source).positionAt(Math.max(0, offset));
    return {
      ok: false,
      refused: {
        type: 'refused',
        message: `${message.replace(/\.$/, '')} (line ${line})`,
        diagnostics: [{line, column, message, severity: 'error'}],
      },
    };
  };
  if (source.length > sqlSourceCharactersMax) {
    return refuse(
      `The source has ${source.length} characters; at most ${sqlSourceCharactersMax} are allowed.`,
      0,
    );
  }
  if (source.includes('\0')) return refuse('The source holds a NUL character.', source.indexOf('\0'));
  const {form} = schema.answer;
  const statements: string[] = [];
  for (let rest = source; ; ) {
    const at = source.length - rest.length;
    const prepared = connection.prepare(rest, policy);
    if (!prepared.ok) {
      const {stop} = prepared;
      const message = stop.kind === 'error' ? stop.message : 'The statement is too large.';
      const inner =
        stop.kind === 'error' && stop.offset >= 0 ? characters(rest, stop.offset) : firstWord(rest);
      return refuse(message, at + inner);
    }
    const {statement} = prepared;
    if (statement === undefined) break;
    const begins = at + firstWord(rest);
    const text = rest.slice(0, rest.length - prepared.rest.length);
    try {
      if (connection.isExplain(statement)) {
        return refuse('EXPLAIN is not needed here: a Run shows the plan.', begins);
      }
      const unknown = connection.variablesOf(statement).find((name) => !isParameter(name, schema));
      if (unknown !== undefined) return refuse(unknownVariable(unknown, schema), begins);
      if (form === 'query') {
        if (!connection.isReadOnly(statement)) {
          return refuse('The answer is one query that only reads.', begins);
        }
        if (statements.length > 0)
          return refuse('The answer is one query; this is a second statement.', begins);
      } else {
        if (!policy.createsIndex()) return refuse('The answer is made of CREATE INDEX statements.', begins);
        if (statements.length >= sqlStatementsMax) {
          return refuse(`At most ${sqlStatementsMax} statements are allowed.`, begins);
        }
        // A name that is taken twice shows only when the first is there.
        const stop = connection.run(statement, Number.MAX_SAFE_INTEGER, () => true);
        if (stop?.kind === 'error') return refuse(stop.message, begins);
      }
    } finally {
      connection.finalize(statement);
    }
    statements.push(text);
    rest = prepared.rest;
  }
  if (statements.length > 0) return {ok: true, statements};
  return refuse(
    form === 'query'
      ? 'There is no query yet: write a SELECT statement.'
      : 'There is no index yet: write CREATE INDEX statements.',
    0,
  );
}

function isParameter(variable: string, {parameters}: Schema): boolean {
  return variable.startsWith(':') && parameters.includes(variable.slice(1));
}

function unknownVariable(name: string, {parameters}: Schema): string {
  if (parameters.length === 0) return `There is no parameter ${name}; this exercise has none.`;
  const known = parameters.map((one) => `:${one}`).join(', ');
  return `There is no parameter ${name}; there ${parameters.length === 1 ? 'is' : 'are'} ${known}.`;
}

/** The engine counts bytes. */
function characters(text: string, bytes: number): number {
  return Buffer.from(text).subarray(0, bytes).toString().length;
}

/** Where the first word after blanks and comments stands. */
function firstWord(text: string): number {
  return /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|;)*/.exec(text)?.[0].length ?? 0;
}

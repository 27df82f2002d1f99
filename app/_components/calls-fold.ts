/** Which rows of a table of calls are open at first: the failing one with its neighbours, near the top. Pure. */
import type {CallTable} from '#lib/verdict/calls';

/** Rows before the failing one that stay open. */
const contextBefore = 1;
/** Rows after it, or from the first one where nothing fails. */
const contextAfter = 5;
/** A fold takes a row itself: fewer than this are not folded. */
const foldedMin = 2;

/** Places in the rows: from `first` up to and without `last`. */
export type OpenRows = {readonly first: number; readonly last: number};

export function foldOf({rows, failing}: Pick<CallTable, 'rows' | 'failing'>): OpenRows {
  const place = failing === undefined ? -1 : rows.findIndex(({number}) => number === failing);
  const from = Math.max(0, place - contextBefore);
  const to = Math.max(0, place) + contextAfter + 1;
  return {
    first: from < foldedMin ? 0 : from,
    last: rows.length - to < foldedMin ? rows.length : to,
  };
}

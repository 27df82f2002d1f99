/**
 * The content of a small database, as cases hold it: rows that are written out, or rows that are computed from a few numbers so
 * that a large image is a short text. The grader computes the same rows from it on every machine. Pure.
 */

export type Cell = number | string | null;
export type Row = readonly Cell[];

/** How the cell of row i (counted from 0) is computed; `at` says which i is meant, row by row unless it is said. */
export type CellMaker = {
  /** The number `from` + i × `step` (1), the same for each `every` rows. */
  readonly from?: number;
  readonly step?: number;
  readonly every?: number;
  /** A number of `from` (0) to `from` + `scatter` − 1, spread evenly and without order. */
  readonly scatter?: number;
  /** One of these, in turn, the same for each `every` rows. */
  readonly cycle?: readonly Cell[];
  /** One of these, without order; what is listed twice is twice as likely. */
  readonly pick?: readonly Cell[];
  /** Another order for what is spread without order. */
  readonly seed?: number;
  /** A text: this, then the number. */
  readonly prefix?: string;
  /** A text: the moment this many seconds after `since` (`2026-01-01 00:00:00`), as SQL writes moments; or its day alone. */
  readonly since?: string;
  readonly day?: boolean;
};

/** `rows` rows, with a maker for each column. */
export type MadeRows = {readonly rows: number; readonly columns: readonly CellMaker[]};
export type TableImage = readonly Row[] | MadeRows;

/** Input of an SQL exercise: what each table holds (one that is not named is empty), and the values of `:name` in the answer. */
export type SqlInput = {
  readonly tables: Readonly<Record<string, TableImage>>;
  readonly parameters?: Readonly<Record<string, Cell>>;
};

export type SqlOutput = {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
};

export function rowsOf(image: TableImage): readonly Row[] {
  if (!('columns' in image)) return image;
  const {rows, columns} = image;
  return Array.from({length: rows}, (_, index) => columns.map((maker) => cellOf(maker, index)));
}

export function rowCountOf(image: TableImage): number {
  return 'columns' in image ? image.rows : image.length;
}

export function cellOf(maker: CellMaker, index: number): Cell {
  const {cycle, pick, seed = 0, every = 1} = maker;
  if (cycle !== undefined) return cycle[Math.floor(index / every) % cycle.length] ?? null;
  if (pick !== undefined) return pick[spread(index, seed) % pick.length] ?? null;
  const number = numberOf(maker, index);
  if (maker.prefix !== undefined) return `${maker.prefix}${number}`;
  return maker.since === undefined ? number : momentOf(maker.since, number, maker.day === true);
}

function numberOf({from = 0, step = 1, every = 1, scatter, seed = 0}: CellMaker, index: number): number {
  if (scatter !== undefined) return from + (spread(Math.floor(index / every), seed) % scatter);
  return from + Math.floor(index / every) * step;
}

/** A whole number from 0 to 2³² − 1: the finaliser of MurmurHash3 (Austin Appleby), of the index and the seed. */
function spread(index: number, seed: number): number {
  let hash = (Math.imul(index, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function momentOf(since: string, seconds: number, isDay: boolean): string {
  const text = new Date(Date.parse(`${since.replace(' ', 'T')}Z`) + seconds * 1000).toISOString();
  return isDay ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** Whether a cell is a moment of that year as SQL writes moments (`2026-01-31 09:30:00`), and a day that the calendar has. */
export function isMomentOf(year: number, cell: Cell | undefined): boolean {
  const text = String(cell);
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) || Number(text.slice(0, 4)) !== year) return false;
  const milliseconds = Date.parse(`${text.replace(' ', 'T')}Z`);
  // The engine takes 31 February for 3 March.
  return !Number.isNaN(milliseconds) && momentOf(text, 0, false) === text;
}

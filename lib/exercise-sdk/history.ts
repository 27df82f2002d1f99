/**
 * What the async kind's driver reports: the histories of one scenario, one for each order of events it was played in.
 * Reading only; what a history must look like is the exercise's to say (see async.ts).
 */

export type HistoryEvent = {
  /** Milliseconds of the virtual clock. */
  readonly at: number;
  /** `client 1`, or the name of what was injected. */
  readonly who: string;
  readonly what: 'call' | 'return' | 'throw' | 'start' | 'end' | 'fail' | 'note';
  /** The method, or what was done: `get`, `run`, `pull`, `unhandled`. */
  readonly name: string;
  /** Arguments, a result, or the message of an error. */
  readonly value: unknown;
  /** The same for the beginning and the end of one call; -1 for a note. */
  readonly id: number;
};

export type History = {
  /** The choices out of turn that made it: `[turn, which of those waiting]`. */
  readonly order: ReadonlyArray<readonly [turn: number, option: number]>;
  /** `stuck`: somebody waits and nothing is left to happen. `endless`: it was cut. */
  readonly ended: 'done' | 'stuck' | 'endless';
  readonly events: readonly HistoryEvent[];
};

export type Explored = {
  readonly schedules: number;
  readonly random: number;
  /** Every order with so many choices out of turn was tried; null: every order there is. */
  readonly level: number | null;
};

export type Report = {readonly histories: readonly History[]; readonly explored: Explored};

/** Events of all histories together; each history holds those that it shares with the one before as well. */
const eventsMax = 2_000_000;

/** The report in the driver's own notation; undefined for anything else, whatever it is. */
export function readReport(output: unknown): Report | undefined {
  if (!isRecord(output) || !Array.isArray(output.runs)) return undefined;
  const explored = readExplored(output.explored);
  if (explored === undefined) return undefined;
  const histories: History[] = [];
  let previous: readonly HistoryEvent[] = [];
  let eventsLeft = eventsMax;
  for (const run of output.runs as readonly unknown[]) {
    const history = readHistory(run, previous);
    if (history === undefined) return undefined;
    previous = history.events;
    eventsLeft -= previous.length;
    if (eventsLeft < 0) return undefined;
    histories.push(history);
  }
  return {histories, explored};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function readExplored(value: unknown): Explored | undefined {
  if (!isRecord(value)) return undefined;
  const {schedules, random, level} = value;
  if (!isCount(schedules) || !isCount(random) || !(level === null || isCount(level))) return undefined;
  return {schedules, random, level};
}

/** A run says how many events it shares with the one before (`keep`), and the others. */
function readHistory(run: unknown, previous: readonly HistoryEvent[]): History | undefined {
  if (!isRecord(run)) return undefined;
  const {keep, order, ended, events} = run;
  if (!isCount(keep) || keep > previous.length || !isOrder(order) || !Array.isArray(events)) return undefined;
  if (ended !== 'done' && ended !== 'stuck' && ended !== 'endless') return undefined;
  const all = previous.slice(0, keep);
  for (const written of events as readonly unknown[]) {
    const event = readEvent(written);
    if (event === undefined) return undefined;
    all.push(event);
  }
  return {order, ended, events: all};
}

function isOrder(value: unknown): value is History['order'] {
  return (
    Array.isArray(value) &&
    value.every((choice) => Array.isArray(choice) && choice.length === 2 && choice.every(isCount))
  );
}

const marks: ReadonlySet<unknown> = new Set(['call', 'return', 'throw', 'start', 'end', 'fail', 'note']);

function readEvent(written: unknown): HistoryEvent | undefined {
  if (!Array.isArray(written) || written.length !== 6) return undefined;
  const [at, who, what, name, value, id] = written as readonly unknown[];
  if (typeof at !== 'number' || !(at >= 0) || typeof who !== 'string' || typeof name !== 'string')
    return undefined;
  if (!marks.has(what) || !(isCount(id) || id === -1)) return undefined;
  // A beginning holds its arguments.
  if ((what === 'call' || what === 'start') && !Array.isArray(value)) return undefined;
  return {at, who, what: what as HistoryEvent['what'], name, value, id};
}

/** One call from its beginning to its end. */
export type Span = {
  readonly id: number;
  readonly who: string;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly startMs: number;
  /** Absent while it is open. */
  readonly endMs?: number;
  /** Places of its events in the history; `to` is Infinity while it is open. */
  readonly from: number;
  readonly to: number;
  readonly outcome: 'open' | 'value' | 'error';
  /** The result, or the message of the error. */
  readonly value?: unknown;
};

/** The calls of clients (and of tasks upon the subject), in the order in which they were made. */
export function callsOf(history: History, name?: string): Span[] {
  return spansOf(history, 'call', name);
}

/** What the injected things were asked to do, in order. */
export function workOf(history: History, name?: string): Span[] {
  return spansOf(history, 'start', name);
}

function spansOf({events}: History, begin: 'call' | 'start', name?: string): Span[] {
  const spans = new Map<number, Span>();
  for (const [index, event] of events.entries()) {
    const {id, who, what, at, value} = event;
    if (what === begin) {
      const args = value as readonly unknown[];
      const begun = {id, who, name: event.name, args, startMs: at, from: index} as const;
      spans.set(id, {...begun, to: Number.POSITIVE_INFINITY, outcome: 'open'});
      continue;
    }
    const span = spans.get(id);
    if (span === undefined || what === 'note') continue;
    const outcome = what === 'return' || what === 'end' ? 'value' : 'error';
    spans.set(id, {...span, endMs: at, to: index, outcome, value});
  }
  return [...spans.values()].filter((span) => name === undefined || span.name === name);
}

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

type WrittenEvent = readonly [
  at: number,
  who: string,
  what: HistoryEvent['what'],
  name: string,
  value: unknown,
  id: number,
];
type Written = {
  readonly runs: ReadonlyArray<{
    /** So many events are those of the run before. */
    readonly keep: number;
    readonly order: History['order'];
    readonly ended: History['ended'];
    readonly events: readonly WrittenEvent[];
  }>;
  readonly explored: Explored;
};

/** The report in the driver's own notation; undefined when it is something else. */
export function readReport(output: unknown): Report | undefined {
  if (typeof output !== 'object' || output === null || !('runs' in output)) return undefined;
  const {runs, explored} = output as Written;
  let previous: readonly HistoryEvent[] = [];
  const histories = runs.map(({keep, order, ended, events}): History => {
    const fresh = events.map(([at, who, what, name, value, id]) => ({at, who, what, name, value, id}));
    previous = [...previous.slice(0, keep), ...fresh];
    return {order, ended, events: previous};
  });
  return {histories, explored};
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

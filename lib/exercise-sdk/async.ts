/** Rules for the histories of async exercises: what an author declares in check.ts. Judges, and runs nothing. */
import {type Check, defineCheck} from '#lib/exercise-sdk/cases';
import {callsOf, type History, type HistoryEvent, readReport, type Span} from '#lib/exercise-sdk/history';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import {thrownText, valueText, valueTextsApart} from '#lib/exercise-sdk/value-text';

/** A scenario: what the constructor is given, and what each client does, one thing after another. */
export type AsyncInput = {
  readonly construct: readonly unknown[];
  /** `['increment', 'x']`, `['sleep', 5]`; clients begin together, in order. */
  readonly clients: ReadonlyArray<ReadonlyArray<readonly [name: string, ...args: unknown[]]>>;
  /** Plays one order only: the choices out of turn of an earlier history. */
  readonly order?: ReadonlyArray<readonly [turn: number, option: number]>;
};

/** What broke a rule: a sentence, and the place in the history where it shows. */
export type Breach = {readonly says: string; readonly at?: number};

/** One thing that must hold of every history; answers what breaks it. */
export type Rule<Input = AsyncInput> = (
  history: History,
  input: Input,
  /** What the reference did when everything happened in turn. */
  reference: History,
) => Breach | string | undefined;

/**
 * A check that holds every history against the rules, in the order given, and names the breach with the fewest
 * choices out of turn, then the fewest events. A call that never settles and a rejection that nobody handles always are breaches.
 */
export function defineRules<Input extends AsyncInput = AsyncInput>(
  rules: ReadonlyArray<Rule<Input>>,
): Check<Input, unknown> {
  return defineCheck<Input, unknown>((input, actual, expected) => {
    const report = readReport(actual);
    const reference = readReport(expected)?.histories[0];
    if (report === undefined || reference === undefined) return {ok: false, reason: 'gave no history'};
    let found: {breach: Breach; run: number; history: History} | undefined;
    for (const [run, history] of report.histories.entries()) {
      if (found !== undefined && !isShorter(history, found.history)) continue;
      const breach = firstBreach([stuck, unhandled, ...rules], history, input, reference);
      if (breach !== undefined) found = {breach, run, history};
    }
    if (found === undefined) return {ok: true};
    const {breach, run, history} = found;
    return {ok: false, reason: breach.says, run, at: breach.at ?? history.events.length - 1};
  });
}

function isShorter(a: History, b: History): boolean {
  if (a.order.length !== b.order.length) return a.order.length < b.order.length;
  return a.events.length < b.events.length;
}

function firstBreach<Input>(
  rules: ReadonlyArray<Rule<Input>>,
  history: History,
  input: Input,
  reference: History,
): Breach | undefined {
  for (const rule of rules) {
    const breach = rule(history, input, reference);
    if (breach !== undefined) return typeof breach === 'string' ? {says: breach} : breach;
  }
  return undefined;
}

/** `increment("x") of client 1`. */
export function spanText({who, name, args}: Pick<Span, 'who' | 'name' | 'args'>): string {
  return `${name}(${args.map(valueText).join(', ')}) by ${who}`;
}

const stuck: Rule<unknown> = (history) => {
  if (history.ended === 'done') return undefined;
  const open = callsOf(history).find(({outcome}) => outcome === 'open');
  const what = open === undefined ? 'the program' : spanText(open);
  const why = history.ended === 'stuck' ? 'though nothing is left to happen' : 'however long it is given';
  return {says: `${what} never settles, ${why}`};
};

const unhandled: Rule<unknown> = ({events}) => {
  const at = events.findIndex(({what, name}) => what === 'note' && name === 'unhandled');
  if (at < 0) return undefined;
  return {says: `a rejection is handled by nobody: ${thrownText(events[at]!.value)}`, at};
};

/* ---- rules that many exercises share ---- */

/** At most so many of these at one time; names the one that is too many. */
export function overlap(spans: readonly Span[], most: number): Breach | undefined {
  for (const span of spans) {
    const running = spans.filter(({from, to}) => from <= span.from && to > span.from);
    if (running.length > most) {
      const names = running.map(({who, args}) => (args.length > 0 ? `${who} ${valueText(args[0])}` : who));
      return {says: `${running.length} run at once, at most ${most} may: ${names.join(', ')}`, at: span.from};
    }
  }
  return undefined;
}

/** The most of these that ever ran at one time. */
export function peak(spans: readonly Span[]): number {
  return Math.max(
    0,
    ...spans.map(({from}) => spans.filter((other) => other.from <= from && other.to > from).length),
  );
}

/** Every call of the clients comes out as the reference's does. For scenarios that leave nothing open. */
export const sameOutcomes: Rule<unknown> = (history, _input, reference) => {
  const rights = callsOf(reference);
  const taken = new Set<number>();
  for (const call of callsOf(history)) {
    const right = rights.find(
      ({id, who, name, args}) =>
        !taken.has(id) && who === call.who && name === call.name && same(args, call.args),
    );
    if (right === undefined) continue;
    taken.add(right.id);
    if (right.outcome === call.outcome && same(right.value, call.value)) continue;
    const [came, due] = valueTextsApart(call.value, right.value);
    return {
      says: `${spanText(call)} ${outcomeText(call, came)}; it should have ${outcomeText(right, due, true)}`,
      at: placeOf(call),
    };
  }
  return undefined;
};

/** As `sameOutcomes`, and at the same time of the clock. */
export const sameTimes: Rule<unknown> = (history, _input, reference) => {
  const rights = callsOf(reference);
  const taken = new Set<number>();
  for (const call of callsOf(history)) {
    const right = rights.find(
      ({id, who, name, args}) =>
        !taken.has(id) && who === call.who && name === call.name && same(args, call.args),
    );
    if (right === undefined) continue;
    taken.add(right.id);
    if (right.endMs === call.endMs) continue;
    const settles = call.endMs === undefined ? 'never settles' : `settles at ${call.endMs} ms`;
    const should = right.endMs === undefined ? 'never settle' : `settle at ${right.endMs} ms`;
    return {says: `${spanText(call)} ${settles}; it should ${should}`, at: placeOf(call)};
  }
  return undefined;
};

/** The injected things are asked for the same, in the same order, at the same time. */
export function sameWork(name?: string): Rule<unknown> {
  return ({events}, _input, reference) => {
    const of = (all: readonly HistoryEvent[]): HistoryEvent[] =>
      all.filter((event) => event.what === 'start' && (name === undefined || event.name === name));
    const [mine, right] = [of(events), of(reference.events)];
    for (let i = 0; i < Math.max(mine.length, right.length); i++) {
      const [a, b] = [mine[i], right[i]];
      if (a !== undefined && b !== undefined && a.who === b.who && a.at === b.at && same(a.value, b.value))
        continue;
      if (a === undefined) return {says: `${workText(b!)} is never asked for`};
      const instead = b === undefined ? 'though nothing more was due' : `where ${workText(b)} was due`;
      return {says: `${workText(a)} is asked for ${instead}`, at: events.indexOf(a)};
    }
    return undefined;
  };
}

function workText({who, name, value, at}: HistoryEvent): string {
  const args = (value as readonly unknown[]).map(valueText).join(', ');
  return `${who}${name === 'run' || name === 'call' ? '' : `.${name}`}(${args}) at ${at} ms`;
}

/** `returned 3`, `threw "full"`; `isWish` where it follows "should have". */
function outcomeText({outcome, value}: Span, text: string, isWish = false): string {
  if (outcome === 'open') return isWish ? 'stayed open' : 'never settled';
  if (outcome === 'value') return value === undefined ? 'returned no value' : `returned ${text}`;
  const threw = isWish ? 'thrown' : 'threw';
  return value === '' || value === undefined ? `${threw} an error without a message` : `${threw} ${text}`;
}

function placeOf({to, from}: Span): number {
  return Number.isFinite(to) ? to : from;
}

export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  // Keys say nothing of a Map, a Set or a Date.
  if (isTagged(a) || isTagged(b)) return encodeTagged(a) === encodeTagged(b);
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && same(value, (b as Record<string, unknown>)[key]))
  );
}

function isTagged(value: object): boolean {
  return value instanceof Map || value instanceof Set || value instanceof Date;
}

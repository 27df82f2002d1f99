/** Which scenarios of event-bus never end: events that lead back to themselves by what their handlers emit. */
import type {AsyncInput} from '#lib/exercise-sdk/async';
import type {Inner, Step} from './scenarios.ts';

/** What handlers within handlers are given is only known to be of some type: their calls, as far as they are any. */
export function innerOf(what: unknown): Inner[] {
  const calls = typeof what === 'object' && what !== null && 'calls' in what ? what.calls : undefined;
  return Array.isArray(calls) ? calls.filter((call): call is Inner => Array.isArray(call)) : [];
}

export const nameOf = (what: unknown): string | undefined =>
  typeof what === 'object' && what !== null && 'name' in what && typeof what.name === 'string'
    ? what.name
    : undefined;

/** From each event to those that its handlers emit, but for handlers that a client subscribes for once, which have ended by then. */
export function emittedBy({clients}: AsyncInput): Map<string, Set<string>> {
  const events = new Map<string, Set<string>>();
  const emits = new Map<string, Set<string>>();
  const note = (all: Map<string, Set<string>>, key: string, value: string): void => {
    all.set(key, (all.get(key) ?? new Set()).add(value));
  };
  const read = ([method, event, what]: Inner, isWithin: boolean): void => {
    const name = nameOf(what);
    if (method === 'emit' || name === undefined) return;
    if (method === 'on' || (method === 'once' && isWithin)) note(events, name, event);
    for (const call of innerOf(what)) {
      if (call[0] === 'emit') note(emits, name, call[1]);
      read(call, true);
    }
  };
  for (const step of clients.flat() as Step[]) if (step[0] !== 'sleep') read(step, false);
  const next = new Map<string, Set<string>>();
  for (const [name, of] of events) {
    for (const event of of) for (const emitted of emits.get(name) ?? []) note(next, event, emitted);
  }
  return next;
}

/** Whether some event leads back to itself. */
export function isEndless(next: Map<string, Set<string>>): boolean {
  return [...next.keys()].some((start) => {
    const seen = new Set(next.get(start));
    for (const event of seen) for (const emitted of next.get(event) ?? []) seen.add(emitted);
    return seen.has(start);
  });
}

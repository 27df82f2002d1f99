/** Draws up the timeline of one history: its lanes, what each event says, and where the rule breaks. Pure. */
import type {History, HistoryEvent} from '#lib/exercise-sdk/history';
import {writeBriefly, writeValue} from '#lib/values/write-value';
import type {Timeline, TimelineEvent} from '#lib/verdict/figures/timeline';

/** Longer histories are shown around the place where the rule breaks. */
const eventsMax = 120;
const textCharactersMax = 48;

export function timelineOf(history: History, place: number, rule: string, coverage: string): Timeline {
  const brokenAt = Math.max(0, Math.min(place, history.events.length - 1));
  const first = Math.max(0, Math.min(brokenAt - eventsMax / 2, history.events.length - eventsMax));
  const shown = history.events.slice(first, first + eventsMax);
  const lanes = lanesOf(shown);
  const begun = new Map<number, number>();
  const events = shown.map((event, index): TimelineEvent => {
    const {at, what, id} = event;
    const isBeginning = what === 'call' || what === 'start';
    if (isBeginning) begun.set(id, index);
    const begunBy = isBeginning || what === 'note' ? undefined : begun.get(id);
    return {
      at,
      lane: lanes.indexOf(event.who),
      what,
      text: textOf(event),
      ...(begunBy === undefined ? {} : {begunBy}),
    };
  });
  return {
    lanes,
    events,
    brokenAt: brokenAt - first,
    rule,
    coverage,
    replay: `order: ${writeValue(history.order)}`,
  };
}

/** Clients first and in their order, then the rest as they come. */
function lanesOf(events: readonly HistoryEvent[]): string[] {
  const names = [...new Set(events.map(({who}) => who))];
  const isClient = (name: string): boolean => /^client \d+$/.test(name);
  const number = (name: string): number => Number(name.slice(7));
  return [
    ...names.filter(isClient).sort((a, b) => number(a) - number(b)),
    ...names.filter((name) => !isClient(name)),
  ];
}

function textOf({what, name, value}: HistoryEvent): string {
  const brief = (item: unknown): string => writeBriefly(item, textCharactersMax);
  switch (what) {
    case 'call':
    case 'start':
      return `${name}(${(value as readonly unknown[]).map(brief).join(', ')})`;
    case 'return':
    case 'end':
      return value === undefined ? `${name} ✓` : `${name} → ${brief(value)}`;
    case 'throw':
    case 'fail':
      return `${name} ✗ ${typeof value === 'string' ? value : brief(value)}`;
    case 'note':
      return `${name}: ${typeof value === 'string' ? value : brief(value)}`;
  }
}

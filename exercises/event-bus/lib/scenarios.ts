/** Scenarios of event-bus: how they are written, and how they are drawn at random. */
import type {AsyncInput} from '#lib/exercise-sdk/async';
import type {Random} from '#lib/exercise-sdk/random';

export type Inner = ['on' | 'once' | 'off' | 'emit', string, unknown];

type Handler = {name: string; sync?: boolean; ms?: number; fails?: string; throws?: string; calls?: Inner[]};

export type Step = ['on' | 'once' | 'off', string, Handler] | ['emit', string, unknown] | ['sleep', number];

export const plain = (name: string, calls?: Inner[]): Handler => ({
  name,
  sync: true,
  ...(calls ? {calls} : {}),
});

export const on = (handler: Handler, event = 'e'): Step => ['on', event, handler];

export const once = (handler: Handler, event = 'e'): Step => ['once', event, handler];

export const off = (name: string, event = 'e'): Step => ['off', event, plain(name)];

export const emit = (data: unknown = 1, event = 'e'): Step => ['emit', event, data];

export const scenario = (...clients: Step[][]): AsyncInput => ({construct: [], clients});

export function fresh(random: Random, size: number): AsyncInput {
  const names = ['a', 'b', 'c'];
  const event = random.pick(['e', 'e', 'constructor', '__proto__', 'error', '*']);
  const againOf = (name: string): Inner[] => [
    ['off', event, {name, sync: true}],
    ['on', event, {name, sync: true}],
  ];
  const handler = (name: string): Handler =>
    random.pick<Handler>([
      plain(name),
      plain(name),
      {name, throws: random.pick(['', `${name} threw`])},
      {name, ms: random.int(1, 5), fails: `${name} failed`},
      {name, ms: random.int(1, 5)},
      plain(name, [['off', event, {name: random.pick(names), sync: true}]]),
      plain(name, [['on', event, {name: 'd', sync: true}]]),
      plain(name, againOf(random.pick(names))),
      plain(name, [['emit', 'f', 2]]),
    ]);
  const handlers = names.map(handler);
  const steps = random.array(random.int(2, Math.min(6, 2 + Math.ceil(size / 10))), (): Step => {
    const index = random.int(0, 2);
    const chosen = handlers[index]!;
    return random.pick<Step>([
      on(chosen, event),
      on(chosen, event),
      once(chosen, event),
      ['off', event, plain(names[index]!)],
    ]);
  });
  const data = random.pick([1, 1, 0, '', false, null]);
  // One for once may emit its own event: it has ended by then.
  const inside = random.array(random.int(0, 3), () =>
    random.pick<Inner>([
      ['on', event, plain('d')],
      ['off', event, plain(random.pick(names))],
      ['emit', 'f', 3],
    ]),
  );
  const again = once(plain('x', random.shuffle([...inside, ['emit', event, 3]])), event);
  if (random.boolean(0.4)) steps.splice(random.int(0, steps.length), 0, again);
  // What is removed by a handler of an inner event counts for the outer one.
  if (random.boolean(0.2)) steps.push(on(plain('g', [['off', event, plain(random.pick(names))]]), 'f'));
  return scenario([...steps, emit(data, event), emit(2, event)]);
}

/** More handlers of one event than a program may reckon with, some of which fail. */
export function manyHandlers(random: Random): AsyncInput {
  const handlers = random.array(random.int(6, 36), (index): Step => {
    const name = `h${index}`;
    const handler = random.pick<Handler>([plain(name), {name, throws: `no ${index % 3}`}]);
    return random.pick([on, on, once])(handler);
  });
  // Many at an event that is emitted from within another, or at that one.
  const outer = [on(plain('outer', [['emit', 'e', 1]]), 'f'), on(plain('last'), 'f'), emit(1, 'f')];
  return scenario([...handlers, ...(random.boolean(0.4) ? outer : [emit()])]);
}

/** The same few handlers subscribe to several events, and end some of these subscriptions. */
export function severalEvents(random: Random): AsyncInput {
  const events = ['e', 'f', 'g'];
  const steps = random.array(random.int(3, 8), (): Step => {
    const [name, event] = [random.pick(['a', 'b']), random.pick(events)];
    return random.pick([on(plain(name), event), once(plain(name), event), off(name, event)]);
  });
  return scenario([...steps, ...events.map((event, index) => emit(index, event))]);
}

/** Calls of event-store: how they are written, and sequences of them that are drawn at random. */
import type {ClassInput} from '#lib/exercise-sdk/cases';
import {lookalikes} from '#lib/exercise-sdk/lookalikes';
import type {Random} from '#lib/exercise-sdk/random';

type Call = readonly [method: string, ...args: unknown[]];

type Fields = Readonly<Record<string, number>>;

export type StoredEvent = {
  readonly type: 'set' | 'merge' | 'drop';
  readonly id: string;
  readonly fields: Fields;
};

export const set = (id: string, fields: Fields): StoredEvent => ({type: 'set', id, fields});

export const merge = (id: string, fields: Fields): StoredEvent => ({type: 'merge', id, fields});

export const drop = (id: string): StoredEvent => ({type: 'drop', id, fields: {}});

export const append = (stream: string, version: number, ...events: StoredEvent[]): Call => [
  'append',
  stream,
  version,
  events,
];

export const read = (stream: string, after = 0): Call => ['read', stream, after];

export const snapshot = (stream: string): Call => ['snapshot', stream];

export const state = (stream: string, version = 10_000): Call => ['state', stream, version];

export function event(random: Random, ids: number): StoredEvent {
  const id = `r${random.int(1, ids)}`;
  const dice = random.int(0, 9);
  const fields: Record<string, number> = {};
  for (let count = random.int(0, 2); count > 0; count--)
    fields[random.pick(['a', 'b', 'c'])] = random.int(-3, 9);
  if (dice === 9) return {type: 'drop', id, fields};
  return dice < 3 ? set(id, fields) : merge(id, fields);
}

/** Writers on few streams, some of them with an outdated version, and readers in between. */
export function life(random: Random, ids: number, count: number): ClassInput {
  const versions = new Map([
    ['s', 0],
    ['t', 0],
  ]);
  const calls = random.array(count, (): Call => {
    const stream = random.boolean(0.7) ? 's' : 't';
    const version = versions.get(stream)!;
    const dice = random.int(0, 9);
    if (dice < 4) {
      const expected = random.boolean(0.75) ? version : Math.max(0, version + random.int(-2, 1));
      const events = random.array(random.int(0, 3), () => event(random, ids));
      if (expected === version) versions.set(stream, version + events.length);
      return append(stream, expected, ...events);
    }
    if (dice < 5) return read(stream, random.int(0, version + 1));
    if (dice < 6) return snapshot(stream);
    return state(stream, random.boolean() ? version : random.int(0, version + 1));
  });
  return {construct: [], calls};
}

/** Events and questions in turn, with a snapshot every so often: no answer is far from one. */
export function steady(random: Random, count: number): ClassInput {
  const every = 10;
  const calls = random.array(count, (index): Call[] => {
    const version = index + 1;
    const write = append('long', index, event(random, 4));
    return index % every === every - 1 ? [write, snapshot('long')] : [write, state('long', version)];
  });
  return {construct: [], calls: calls.flat()};
}

/** A long stream with a snapshot near its end, and many questions about the end. */
export function long(random: Random, events: number, questions: number): ClassInput {
  const calls: Call[] = [];
  let version = 0;
  const write = (upTo: number): void => {
    while (version < upTo) {
      const batch = random.array(Math.min(25, upTo - version), () => event(random, 4));
      calls.push(append('long', version, ...batch));
      version += batch.length;
    }
  };
  write(Math.floor(events * 0.99));
  calls.push(snapshot('long'));
  write(events);
  for (let index = 0; index < questions; index++) calls.push(state('long', version - (index % 4)));
  return {construct: [], calls};
}

export const cart = 'cart-7';

export const recordsAlike = lookalikes(/^[a-z0-9]{1,12}$/);

export const streamsAlike = [
  ...lookalikes(/^[a-z0-9-]{1,16}$/),
  '-',
  '--',
  '-a',
  'a-',
  'a--b',
  '-1',
  '0x1',
  '1e1',
];

/** Streams, or records of one stream, whose names a careless comparison takes for the same; or very many streams. */
export function textsAlike(random: Random): ClassInput {
  if (random.boolean(0.3)) {
    const names = random.array(random.int(100, 1500), (index) => `t${index}`);
    const calls = [append(names[0]!, 0, set('r', {})), ...names.map((name) => read(name))];
    return {construct: [], calls: [...calls, state(names[0]!)]};
  }
  const streams = random.shuffle(streamsAlike).slice(0, 24);
  const records = random.shuffle(recordsAlike).slice(0, 24);
  return random.boolean()
    ? {
        construct: [],
        calls: [
          ...streams.map((name, index) => append(name, 0, set('r', {a: index}))),
          ...streams.map((name) => state(name)),
        ],
      }
    : {
        construct: [],
        calls: [append('s', 0, ...records.map((id, index) => set(id, {a: index}))), state('s')],
      };
}

/** Two streams with snapshots whose names and versions are the same when they are joined. */
export function namesAlike(random: Random): ClassInput {
  const [digit, version] = [random.int(1, 2), random.int(1, 9)];
  const other = `s${digit}`;
  const events = (count: number): StoredEvent[] => random.array(count, () => event(random, 2));
  const asked = [snapshot('s'), snapshot(other)];
  return {
    construct: [],
    calls: [
      append('s', 0, ...events(10 * digit + version)),
      append(other, 0, ...events(version)),
      ...random.shuffle(asked),
      state('s'),
      state(other),
    ],
  };
}

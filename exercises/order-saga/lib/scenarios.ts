/** Scenarios of order-saga: how they are written, and how they are drawn at random. */
import type {Random} from '#lib/exercise-sdk/random';
import {type Call, type Fault, type Scenario, scenarioOf} from '#lib/exercise-sdk/simulation';

type Refusal = readonly [service: string, call: string, subject: string];

export const place = (id: string, amount = 30): Call => ['placeOrder', id, amount];

export const after = (...ids: string[]): Array<readonly [string, Call]> =>
  ids.map((id) => ['n0', place(id)] as const);

export const lose = (link: {from?: string; to?: string}, at: number, until: number, percent = 100): Fault => {
  return {kind: 'lose', percent, at, until, ...link};
};

export const crash = (at: number, until: number): Fault => ({kind: 'crash', node: 'n0', at, until});

export const refuses: Record<string, Refusal> = {
  reserve: ['stock', 'reserve', 'o1'],
  charge: ['payment', 'charge', 'o1'],
  schedule: ['shipping', 'schedule', 'o1'],
};

export const clientOf = (index: number): string => `c${'abcdefghijklmnopqrstuvwxyz'.charAt(index)}`;

/** One order on messages that take 5 ms each way: its requests arrive at 6, 16, 26, … ms. */
export const one = (faults: readonly Fault[], refusals: readonly Refusal[] = []): Scenario =>
  scenarioOf({
    nodes: 1,
    latency: [5, 5],
    settle: 600,
    faults,
    ...(refusals.length > 0 ? {refusals} : {}),
    operations: [[0, 'ann', 'n0', place('o1')]],
    after: after('o1'),
  });

export const refusable = [refuses.charge!, refuses.schedule!];

/** Nobody asks again: what is left lying stays so. */
export const unasked = (scenario: Scenario): Scenario => ({...scenario, after: []});

/** The amount 0 is an amount like any other. */
export const freeOfCharge = (scenario: Scenario): Scenario => ({
  ...scenario,
  operations: scenario.operations.map((one) => ({...one, call: place(one.call[1] as string, 0)})),
});

/** An order that somebody else asks for every few milliseconds while it is under way. */
export const askedAllAlong = (refusals: readonly Refusal[], faults: readonly Fault[] = []): Scenario =>
  scenarioOf({
    nodes: 1,
    latency: [5, 5],
    settle: 600,
    faults,
    ...(refusals.length > 0 ? {refusals} : {}),
    operations: Array.from(
      {length: 24},
      (_, index) => [index * 4, clientOf(index), 'n0', place('o1')] as const,
    ),
    after: after('o1'),
  });

type Storm = {readonly calls: number; readonly pace: number; readonly kinds: ReadonlyArray<Fault['kind']>};

export function storm(random: Random, {calls, pace, kinds}: Storm): Scenario {
  const length = calls * pace + 60;
  const ids = random.array(Math.max(1, Math.ceil(calls * 0.7)), (index) => `o${index + 1}`);
  const faults = kinds.map((kind): Fault => {
    const at = random.int(0, Math.floor(length / 2));
    const until = at + random.int(20, 40) + Math.floor(length / 3);
    if (kind === 'crash') return {kind, node: 'n0', at, until: at + random.int(10, 60)};
    if (kind === 'slow') return {kind, ms: random.int(20, 60), at, until};
    if (kind === 'cut') return {kind, nodes: [random.pick(['stock', 'payment', 'shipping'])], at, until};
    return {kind, percent: random.int(25, 60), at, until};
  });
  const steps: ReadonlyArray<readonly [string, string]> = [
    ['stock', 'reserve'],
    ['payment', 'charge'],
    ['shipping', 'schedule'],
  ];
  const refusals = ids.filter(() => random.boolean(0.5)).map((id): Refusal => [...random.pick(steps), id]);
  return scenarioOf({
    nodes: 1,
    seed: random.int(1, 1_000_000),
    latency: [1, random.pick([3, 9, 18])],
    settle: 600,
    faults,
    ...(refusals.length > 0 ? {refusals} : {}),
    operations: random.array(calls, (index) => [
      index * pace + random.int(0, pace),
      random.pick(['ann', 'bob', 'cyd']),
      'n0',
      place(random.pick(ids)),
    ]),
    after: after(...ids),
  });
}

export const kinds: ReadonlyArray<Fault['kind']> = ['lose', 'crash', 'duplicate', 'slow', 'cut'];

/** Ids that a key made of an id and a field may be taken for. */
export const likeFields = [
  'amount',
  'state',
  'status',
  'step',
  'phase',
  'saga',
  'order',
  'done',
  'result',
].flatMap((field) => [`a-${field}`, `${field}-a`]);
likeFields.unshift('a');

/** Ids that a number, or a comparison of numbers, takes for the same. */
export const likeNumbers = ['1', '01', '001', '10', '-1', '1-', '0', '-0', '00', '1e0', '9', '9-', '1-0'];

export const likeLists =
  'o1 index ids list all order orders saga sagas open known pending running keys log queue done'.split(' ');

/** Orders whose ids a program may use for something of its own; some are refused at the last step. */
export function idsAlike(random: Random): Scenario {
  const base = random.pick(['b', 'o1', 'x']);
  const own = random.pick([
    random.shuffle(likeLists).slice(0, 8),
    random.shuffle(likeNumbers).slice(0, 5),
    likeFields.map((id) => id.replace('a-', `${base}-`).replace(/-a$/, `-${base}`)),
  ]);
  const ids = [...new Set([base, ...random.shuffle(own)])].slice(0, 12);
  const refused = ids.filter(() => random.boolean(0.3));
  return scenarioOf({
    nodes: 1,
    latency: [3, 5],
    settle: 600,
    ...(refused.length > 0 ? {refusals: refused.map((id): Refusal => ['shipping', 'schedule', id])} : {}),
    operations: ids.map((id, index) => [index * 9, clientOf(index), 'n0', place(id, index + 1)] as const),
    after: ids.map((id, index) => ['n0', place(id, index + 1)] as const),
  });
}

/** Many orders at once before a crash; or a service out of reach for seconds. */
export function longTrouble(random: Random): Scenario {
  if (random.boolean()) {
    const service = random.pick(['stock', 'payment', 'shipping']);
    const at = random.int(5, 30);
    const link = random.boolean() ? {to: service} : {from: service};
    return one(
      [lose(link, at, at + random.int(300, 4000))],
      random.boolean() ? [] : [random.pick(refusable)],
    );
  }
  const at = random.int(20, 50);
  const operations = random.array(
    random.int(6, 14),
    (index) => [index, clientOf(index), 'n0', place(`o${index}`)] as const,
  );
  return scenarioOf({
    nodes: 1,
    latency: [15, 20],
    settle: 500,
    faults: [crash(at, at + 20)],
    operations,
    after: after('o0'),
  });
}

/** Orders that are all under way at the same time, the first of which are asked for again. */
export const manyUnderWay = (count: number): Scenario =>
  scenarioOf({
    nodes: 1,
    latency: [20, 20],
    settle: 600,
    operations: [
      ...Array.from({length: count}, (_, index) => [0, clientOf(index), 'n0', place(`o${index}`)] as const),
      ...['x', 'y', 'z'].map((name, index) => [30, `c${name}`, 'n0', place(`o${index}`)] as const),
    ],
    after: after('o0', `o${count - 1}`),
  });

/** Orders of which some are over and some under way when the node crashes, and all are asked for again. */
export const manyBeforeACrash = (count: number): Scenario =>
  scenarioOf({
    nodes: 1,
    latency: [5, 5],
    settle: 500,
    faults: [crash(3 * count, 3 * count + 12)],
    refusals: [
      ['shipping', 'schedule', 'o3'],
      ['payment', 'charge', `o${count - 6}`],
    ],
    operations: Array.from(
      {length: count},
      (_, index) => [index * 3, clientOf(index), 'n0', place(`o${index}`)] as const,
    ),
    after: after(...Array.from({length: count}, (_, index) => `o${index}`)),
  });

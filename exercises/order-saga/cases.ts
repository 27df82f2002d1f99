import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {type Scenario, scenarioOf} from '#lib/exercise-sdk/simulation';
import {
  after,
  askedAllAlong,
  clientOf,
  crash,
  freeOfCharge,
  idsAlike,
  kinds,
  likeFields,
  likeLists,
  likeNumbers,
  longTrouble,
  lose,
  manyBeforeACrash,
  manyUnderWay,
  one,
  place,
  refusable,
  refuses,
  storm,
  unasked,
} from './lib/scenarios.ts';

export default defineCases<Scenario>({
  badInputs: [
    scenarioOf({nodes: 2}),
    scenarioOf({nodes: 1, operations: [[0, 'ann', 'n0', place('O1')]]}),
    scenarioOf({nodes: 1, operations: [[0, 'ann', 'n0', place('o1', -1)]]}),
    scenarioOf({nodes: 1, refusals: [['payment', 'refund', 'o1']], settle: 600}),
    scenarioOf({nodes: 1, settle: 499}),
    scenarioOf({nodes: 1, settle: 600, latency: [1, 21]}),
    scenarioOf({
      nodes: 1,
      settle: 600,
      operations: [
        [0, 'ann', 'n0', place('o1', 1)],
        [0, 'bob', 'n0', place('o1', 2)],
      ],
    }),
    [],
  ],
  rules: ({latency, settle, operations, after: last, refusals = []}) => {
    if (latency[1] > 20) return 'messages take at most 20 ms.';
    if (settle < 500) return 'settle is at least 500 ms.';
    const undoing = refusals.find(([, call]) => ['release', 'refund', 'unschedule'].includes(call));
    if (undoing) return `${undoing[1]} is never refused.`;
    const amounts = new Map<unknown, unknown>();
    for (const {call} of [...operations, ...last]) {
      const [, id, amount] = call;
      if (amounts.has(id) && amounts.get(id) !== amount) return `order ${id} has two different amounts.`;
      amounts.set(id, amount);
    }
    return undefined;
  },
  generate: (random, size) => {
    if (isRoomy(random, size)) return random.boolean() ? idsAlike(random) : longTrouble(random);
    if (random.boolean(0.04)) return manyUnderWay(random.int(17, 21));
    if (random.boolean(0.04)) return manyBeforeACrash(random.int(14, 25));
    if (random.boolean(0.15)) {
      return askedAllAlong([random.pick(refusable)], random.boolean() ? [] : [crash(random.int(8, 50), 62)]);
    }
    if (random.boolean(0.15)) {
      const at = random.int(10, 50);
      return one(
        [lose({to: random.pick(['stock', 'payment', 'shipping'])}, at, at + 40), crash(at + 25, 80)],
        [random.pick(refusable)],
      );
    }
    const made = storm(random, {
      calls: 1 + Math.min(14, Math.floor(size / 5)),
      pace: random.pick([5, 30, 80]),
      kinds: random.shuffle(kinds).slice(0, random.int(0, 2)),
    });
    if (random.boolean(0.2)) return unasked(freeOfCharge(made));
    return random.boolean(0.3) ? unasked(made) : made;
  },
  cases: [
    {
      id: 'all-goes-well',
      group: 'samples',
      sample: true,
      explanation: 'Three steps, one after the other. Asked again at the end, the order is known.',
      input: one([]),
    },
    {
      id: 'charge-refused',
      group: 'samples',
      sample: true,
      explanation: 'The charge is refused: what was reserved is released, and nothing is refunded.',
      input: one([], [refuses.charge!]),
    },
    {
      id: 'reply-lost',
      group: 'samples',
      sample: true,
      explanation:
        '`payment` has charged, but its reply is lost. Asked again with the same key, it does not charge a second time.',
      input: one([lose({from: 'payment'}, 0, 40)]),
    },
    {
      id: 'schedule-refused',
      group: 'refusals',
      category: 'the last step refused',
      input: one([], [refuses.schedule!]),
    },
    {
      id: 'reserve-refused',
      group: 'refusals',
      category: 'the first step refused',
      input: one([], [refuses.reserve!]),
    },
    {
      id: 'twice-at-once',
      group: 'refusals',
      category: 'two clients that place the same order at the same time',
      input: scenarioOf({
        nodes: 1,
        settle: 600,
        refusals: [['shipping', 'schedule', 'o2']],
        operations: [
          [0, 'ann', 'n0', place('o1')],
          [5, 'bob', 'n0', place('o1')],
          [90, 'ann', 'n0', place('o2')],
          [95, 'bob', 'n0', place('o2')],
          [200, 'cyd', 'n0', place('o1')],
        ],
        after: after('o1', 'o2'),
      }),
    },
    {
      id: 'many-orders',
      group: 'refusals',
      category: 'many orders at once, of different amounts',
      input: scenarioOf({
        nodes: 1,
        settle: 600,
        latency: [5, 18],
        refusals: [
          ['shipping', 'schedule', 'constructor'],
          ['payment', 'charge', 'b'],
        ],
        operations: ['a', 'b', 'c', 'constructor', 'e', 'f', 'g'].map((id, index) => [
          index,
          `client${id.charAt(0)}`,
          'n0',
          place(id, index * 10),
        ]),
        after: [['n0', place('constructor', 30)]],
      }),
    },
    {
      id: 'request-lost',
      group: 'network',
      category: 'a request that is lost',
      input: one([lose({to: 'shipping'}, 0, 45)]),
    },
    {
      id: 'refund-reply-lost',
      group: 'network',
      category: 'a lost reply while steps are undone',
      input: one([lose({from: 'payment'}, 30, 60)], [refuses.schedule!]),
    },
    {
      id: 'refusal-lost',
      group: 'network',
      category: 'a refusal whose reply is lost',
      input: one([lose({from: 'shipping'}, 0, 40)], [refuses.schedule!]),
    },
    {
      id: 'long-outage',
      group: 'network',
      category: 'a service that cannot be reached for longer than a client waits',
      input: one([{kind: 'cut', nodes: ['shipping'], at: 0, until: 700}]),
    },
    {
      id: 'outage-while-undoing',
      group: 'network',
      category: 'a service that cannot be reached while steps are undone',
      input: one([{kind: 'cut', nodes: ['stock'], at: 30, until: 700}], [refuses.schedule!]),
    },
    {
      id: 'one-service-down',
      group: 'network',
      category: 'orders that wait for a service while others could go on',
      input: scenarioOf({
        nodes: 1,
        settle: 600,
        latency: [5, 5],
        faults: [lose({from: 'payment'}, 10, 200)],
        operations: [
          [0, 'ann', 'n0', place('o1')],
          [400, 'bob', 'n0', place('o2')],
          [402, 'cyd', 'n0', place('o3')],
          [404, 'dan', 'n0', place('o4')],
        ],
        after: after('o1', 'o2', 'o3', 'o4'),
      }),
    },
    {
      id: 'copies',
      group: 'network',
      category: 'messages that arrive twice',
      input: one([{kind: 'duplicate', percent: 100, at: 0, until: 100}], [refuses.schedule!]),
    },
    {
      id: 'crash-after-charge',
      group: 'crashes',
      category: 'a crash between two steps',
      input: one([crash(18, 40)]),
    },
    {
      id: 'crash-while-undoing',
      group: 'crashes',
      category: 'a crash while steps are undone',
      input: one([crash(43, 70)], [refuses.schedule!]),
    },
    {
      id: 'crash-after-refusal',
      group: 'crashes',
      category: 'a crash just after a refusal',
      input: one([crash(33, 70)], [refuses.schedule!]),
    },
    {
      id: 'asked-again-after-crash',
      group: 'crashes',
      category: 'the same order placed again after a crash',
      input: scenarioOf({
        nodes: 1,
        settle: 600,
        latency: [5, 5],
        faults: [crash(18, 40)],
        operations: [
          [0, 'ann', 'n0', place('o1')],
          [42, 'ann', 'n0', place('o1')],
          [44, 'bob', 'n0', place('o1')],
        ],
        after: after('o1'),
      }),
    },
    ...(
      [
        ['storm-lost', 'network', ['lose'], 6],
        ['storm-slow', 'network', ['slow', 'duplicate'], 8],
        ['storm-crash', 'crashes', ['crash', 'crash', 'lose'], 8],
        ['storm-all', 'crashes', ['lose', 'cut', 'crash', 'slow', 'duplicate'], 12],
      ] as const
    ).map(([id, group, faults, pace]) => ({
      id,
      group,
      category: `many orders while faults come and go (${[...new Set(faults)].join(', ')})`,
      input: (random: Random) => storm(random, {calls: 25, pace, kinds: faults}),
    })),
    {
      id: 'very-long-outage',
      group: 'network',
      category: 'a service that cannot be reached for a long time',
      input: one([lose({to: 'payment'}, 10, 1700)]),
    },
    {
      id: 'very-long-outage-while-undoing',
      group: 'network',
      category: 'a service that cannot be reached for a long time',
      input: one([lose({from: 'stock'}, 20, 1900)], [refuses.charge!]),
    },
    {
      id: 'ends-of-the-rules',
      group: 'refusals',
      category: 'the largest amount and the longest id there are',
      guards: 'both ends of the rules',
      input: scenarioOf({
        nodes: 1,
        settle: 600,
        refusals: [['shipping', 'schedule', 'o'.repeat(20)]],
        operations: [
          [0, 'ann', 'n0', place('o'.repeat(20), 1_000_000)],
          [5, 'bob', 'n0', place('o'.repeat(19), 1_000_000)],
        ],
        after: [],
      }),
    },
    {
      id: 'longest-outages',
      group: 'network',
      category: 'a service that cannot be reached for a very long time',
      input: one([lose({to: 'payment'}, 10, 2300)]),
    },
    {
      id: 'longest-outages-of-replies',
      group: 'network',
      category: 'a service that cannot be reached for a very long time',
      guards: 'Whoever waits twice as long each time comes back at another moment.',
      input: one([lose({from: 'payment'}, 10, 3900)]),
    },
    {
      id: 'ids-like-fields',
      group: 'refusals',
      category: 'orders whose ids look like parts of one another, or like names of fields',
      input: scenarioOf({
        nodes: 1,
        latency: [5, 5],
        settle: 600,
        refusals: [['shipping', 'schedule', 'a-amount']],
        operations: likeFields.map(
          (id, index) => [index * 6, clientOf(index), 'n0', place(id, index)] as const,
        ),
        after: likeFields.map((id, index) => ['n0', place(id, index)] as const),
      }),
    },
    {
      id: 'many-begun-before-a-crash',
      group: 'crashes',
      category: 'many orders that are under way when the node crashes',
      input: scenarioOf({
        nodes: 1,
        latency: [20, 20],
        settle: 500,
        faults: [crash(30, 60)],
        operations: Array.from(
          {length: 8},
          (_, index) => [index, clientOf(index), 'n0', place(`o${index}`)] as const,
        ),
        // Asking for the others would give them time to finish.
        after: after('o0'),
      }),
    },
    ...(
      [
        ['asked-while-placed', []],
        ['asked-while-two-are-undone', [refuses.schedule!]],
        ['asked-while-one-is-undone', [refuses.charge!]],
      ] as const
    ).map(([id, refusals]) => ({
      id,
      group: 'refusals',
      category: 'an order that is asked for all the time while it is under way',
      input: askedAllAlong(refusals),
    })),
    ...(
      [
        ['asked-all-along-over-a-crash', crash(12, 60)],
        ['asked-all-along-over-a-crash-while-undoing', crash(38, 60)],
      ] as const
    ).map(([id, fault]) => ({
      id,
      group: 'crashes',
      category: 'an order that is asked for all the time, before and after a crash',
      input: askedAllAlong([refuses.schedule!], [fault]),
    })),
    ...(
      [
        ['crash-after-refund-was-lost', [lose({to: 'payment'}, 28, 60), crash(50, 70)]],
        ['crash-after-refund-was-not-answered', [lose({from: 'payment'}, 30, 60), crash(50, 70)]],
        ['crash-after-release-was-lost', [lose({to: 'stock'}, 38, 70), crash(60, 80)]],
      ] as const
    ).map(([id, faults]) => ({
      id,
      group: 'crashes',
      category: 'a crash while an undoing is not answered',
      input: one(faults, [refuses.schedule!]),
    })),
    ...(
      [
        ['nobody-asks-after-a-crash', [crash(18, 40)], []],
        ['nobody-asks-after-a-crash-while-undoing', [crash(43, 70)], [refuses.schedule!]],
        ['nobody-asks-after-two-crashes', [crash(8, 30), crash(34, 50)], [refuses.charge!]],
        ['nobody-asks-after-an-outage', [lose({from: 'payment'}, 10, 700)], [refuses.schedule!]],
      ] as const
    ).map(([id, faults, refusals]) => ({
      id,
      group: 'crashes',
      category: 'a saga that nobody asks for again after faults',
      input: unasked(one(faults, refusals)),
    })),
    {
      id: 'ids-like-lists',
      group: 'refusals',
      category: 'orders whose ids look like names of lists and counters',
      input: scenarioOf({
        nodes: 1,
        latency: [5, 5],
        settle: 600,
        operations: likeLists.map(
          (id, index) => [index * 6, clientOf(index), 'n0', place(id, index)] as const,
        ),
        after: likeLists.map((id, index) => ['n0', place(id, index)] as const),
      }),
    },
    ...(
      [
        ['before-the-first-reply', 3, undefined],
        ['after-the-first-step', 12, undefined],
        ['after-the-charge', 22, undefined],
        ['while-undoing-one', 22, refuses.charge!],
        ['while-undoing-two', 34, refuses.schedule!],
        ['while-releasing', 44, refuses.schedule!],
      ] as const
    ).map(([id, at, refusal]) => ({
      id: `nothing-to-pay-crash-${id}`,
      group: 'crashes',
      category: 'an order of the amount 0 that nobody asks for again after a crash',
      input: scenarioOf({
        nodes: 1,
        latency: [5, 5],
        settle: 600,
        faults: [crash(at, at + 18)],
        ...(refusal === undefined ? {} : {refusals: [refusal]}),
        operations: [[0, 'ann', 'n0', place('o1', 0)]],
        after: [],
      }),
    })),
    {
      id: 'ids-like-numbers',
      group: 'refusals',
      category: 'orders whose ids look like the same number',
      input: scenarioOf({
        nodes: 1,
        latency: [5, 5],
        settle: 600,
        refusals: [
          ['shipping', 'schedule', '01'],
          ['payment', 'charge', '-0'],
        ],
        operations: likeNumbers.map(
          (id, index) => [index * 3, clientOf(index), 'n0', place(id, index)] as const,
        ),
        after: likeNumbers.map((id, index) => ['n0', place(id, index)] as const),
      }),
    },
    {
      id: 'very-many-orders-before-a-crash',
      group: 'crashes',
      category:
        'very many orders, some of them over and some under way when the node crashes, and asked for again',
      guards: 'Remembers, or takes up, so many orders only.',
      input: manyBeforeACrash(26),
    },
    {
      id: 'asked-again-among-many',
      group: 'refusals',
      category: 'very many orders under way at the same time, the first of which are asked for again',
      input: manyUnderWay(22),
    },
    {
      id: 'many-orders-in-an-outage',
      group: 'network',
      category:
        'several orders, placed one after another, at a service that cannot be reached for a long time',
      guards: 'Whoever rests ever longer comes back in time by chance, but not with every order.',
      input: scenarioOf({
        nodes: 1,
        latency: [5, 5],
        settle: 600,
        faults: [lose({to: 'payment'}, 10, 2600)],
        refusals: [['shipping', 'schedule', 'o2']],
        operations: Array.from(
          {length: 9},
          (_, index) => [index * 37, clientOf(index), 'n0', place(`o${index}`)] as const,
        ),
        after: after('o0', 'o2', 'o8'),
      }),
    },
  ],
});

import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';
import {type Scenario, scenarioOf} from '#lib/exercise-sdk/simulation';
import {
  add,
  aroundCrashes,
  countsFar,
  crashesAfterHearing,
  crashesLate,
  kinds,
  looks,
  outage,
  overtaken,
  shortCrashes,
  slowMessages,
  storm,
  total,
  totals,
  withTwins,
} from './lib/storms.ts';

export default defineCases<Scenario>({
  badInputs: [
    scenarioOf({nodes: 1, settle: 300}),
    scenarioOf({settle: 300, operations: [[0, 'ann', 'n0', add(0)]]}),
    scenarioOf({settle: 299}),
    scenarioOf({settle: 300, latency: [1, 21]}),
    [],
  ],
  rules: ({latency, settle}) => {
    if (latency[1] > 20) return 'messages take at most 20 ms.';
    return settle < 300 ? 'settle is at least 300 ms.' : undefined;
  },
  generate: (random, size) => {
    if (isRoomy(random, size) && random.boolean(0.3)) return countsFar(random);
    if (random.boolean(0.1)) return overtaken(random);
    if (random.boolean(0.12))
      return outage(random.int(2, 4), random.int(250, random.pick([2500, 2500, 5500])));
    if (random.boolean(0.06)) return crashesLate(random.int(900, 2500));
    if (random.boolean(0.12)) return shortCrashes(random.int(7, 29));
    if (random.boolean(0.1)) return slowMessages(random.int(0, 4));
    const made = storm(random, {
      nodes: random.int(2, size < 30 ? 3 : 5),
      calls: 1 + Math.min(20, Math.floor(size / 3)),
      pace: random.pick([5, 30]),
      kinds: random.shuffle(kinds).slice(0, random.int(0, 2)),
    });
    if (random.boolean(0.3)) return aroundCrashes(random, made);
    return random.boolean(0.3) ? withTwins(random, made) : made;
  },
  cases: [
    {
      id: 'two-nodes',
      group: 'samples',
      sample: true,
      explanation: 'Each node answers with what it knows; in the end both know everything.',
      input: scenarioOf({
        nodes: 2,
        settle: 300,
        operations: [
          [0, 'ann', 'n0', add(5)],
          [1, 'bob', 'n1', add(2)],
          [200, 'ann', 'n1', total],
        ],
        after: totals(2),
      }),
    },
    {
      id: 'cut-off',
      group: 'samples',
      sample: true,
      explanation: 'A node that is cut off goes on counting, and nothing of it is lost.',
      input: scenarioOf({
        settle: 300,
        faults: [{kind: 'cut', nodes: ['n2'], at: 0, until: 150}],
        operations: [
          [10, 'ann', 'n0', add(1)],
          [10, 'bob', 'n2', add(10)],
          [100, 'bob', 'n2', total],
        ],
        after: totals(),
      }),
    },
    {
      id: 'same-moment',
      group: 'counting',
      category: 'additions at all nodes at the same moment',
      input: scenarioOf({
        nodes: 4,
        settle: 300,
        operations: [0, 1, 2, 3].map(
          (index) => [0, `c${'abcd'.charAt(index)}`, `n${index}`, add(7)] as const,
        ),
        after: totals(4),
      }),
    },
    {
      id: 'equal-totals',
      group: 'counting',
      category: 'the same amount added at two nodes at the same time, after their first messages',
      guards: 'Nodes that know different things may have the same total.',
      input: scenarioOf({
        nodes: 2,
        settle: 300,
        latency: [1, 1],
        operations: [
          [22, 'ann', 'n0', add(5)],
          [22, 'bob', 'n1', add(5)],
        ],
        after: totals(2),
      }),
    },
    {
      id: 'one-node-alone',
      group: 'counting',
      category: 'many additions at one node, read elsewhere',
      input: scenarioOf({
        settle: 300,
        operations: [
          ...[0, 1, 2, 3, 4].map((index) => [index * 3, 'ann', 'n1', add(index + 1)] as const),
          [20, 'ann', 'n1', total],
          [150, 'bob', 'n0', total],
          [240, 'bob', 'n2', total],
        ],
        after: totals(),
      }),
    },
    {
      id: 'nothing',
      group: 'counting',
      category: 'a counter to which nothing was added',
      input: scenarioOf({settle: 300, after: totals()}),
    },
    {
      id: 'first-messages-lost',
      group: 'faults',
      category: 'messages that are all lost for a while',
      input: scenarioOf({
        settle: 300,
        faults: [{kind: 'lose', percent: 100, at: 0, until: 120}],
        operations: [
          [10, 'ann', 'n0', add(3)],
          [20, 'bob', 'n1', add(4)],
        ],
        after: totals(),
      }),
    },
    {
      id: 'everything-twice',
      group: 'faults',
      category: 'messages that arrive twice',
      input: scenarioOf({
        settle: 300,
        faults: [{kind: 'duplicate', percent: 100, at: 0, until: 200}],
        operations: [
          [10, 'ann', 'n0', add(3)],
          [70, 'bob', 'n1', add(4)],
          [150, 'ann', 'n2', total],
        ],
        after: totals(),
      }),
    },
    {
      id: 'late-and-old',
      group: 'faults',
      category: 'old messages that arrive after newer ones',
      input: scenarioOf({
        settle: 300,
        latency: [2, 2],
        faults: [{kind: 'slow', ms: 70, from: 'n0', at: 15, until: 55}],
        operations: [
          [5, 'ann', 'n0', add(1)],
          [56, 'ann', 'n0', add(2)],
          [105, 'bob', 'n1', total],
          [110, 'bob', 'n1', total],
          [124, 'bob', 'n1', total],
        ],
        after: totals(),
      }),
    },
    {
      id: 'crash-of-a-counter',
      group: 'faults',
      category: 'a node that crashes with additions that nobody else has heard of',
      input: scenarioOf({
        settle: 300,
        faults: [
          {kind: 'cut', nodes: ['n0'], at: 0, until: 60},
          {kind: 'crash', node: 'n0', at: 30, until: 100},
        ],
        operations: [
          [10, 'ann', 'n0', add(6)],
          [110, 'ann', 'n0', total],
          [120, 'ann', 'n0', add(1)],
        ],
        after: totals(),
      }),
    },
    {
      id: 'crash-of-a-listener',
      group: 'faults',
      category: 'a node that crashes while others count',
      input: scenarioOf({
        settle: 300,
        faults: [{kind: 'crash', node: 'n2', at: 80, until: 200}],
        operations: [
          [0, 'ann', 'n0', add(6)],
          [70, 'bob', 'n2', total],
          [120, 'ann', 'n1', add(2)],
          [202, 'bob', 'n2', total],
        ],
        after: totals(),
      }),
    },
    ...(
      [
        ['storm-lost', 3, ['lose', 'duplicate'], 9],
        ['storm-crash', 3, ['crash', 'crash'], 12],
        ['storm-all', 5, ['lose', 'duplicate', 'slow', 'cut', 'crash'], 10],
      ] as const
    ).map(([id, nodes, faults, pace]) => ({
      id,
      group: 'faults',
      category: `many calls while faults come and go (${[...new Set(faults)].join(', ')})`,
      input: (random: Random) => storm(random, {nodes, calls: 30, pace, kinds: faults}),
    })),
    {
      id: 'ends-of-the-rules',
      group: 'counting',
      category: 'the largest amounts there are',
      guards: 'both ends of the rules',
      input: scenarioOf({
        nodes: 3,
        settle: 300,
        operations: [
          [0, 'ann', 'n0', add(1000)],
          [5, 'bob', 'n1', add(1000)],
          [60, 'cyd', 'n2', total],
        ],
        after: totals(3),
      }),
    },
    {
      id: 'lost-while-another-is-acknowledged',
      group: 'faults',
      category: 'two additions soon after each other, of which the messages about the second are lost',
      input: scenarioOf({
        nodes: 2,
        settle: 300,
        latency: [5, 5],
        faults: [{kind: 'lose', percent: 100, at: 23, until: 26}],
        operations: [
          [16, 'ann', 'n0', add(5)],
          [23, 'bob', 'n0', add(7)],
        ],
        after: totals(2),
      }),
    },
    {
      id: 'late-and-old-seen-closely',
      group: 'faults',
      category: 'old messages that arrive after newer ones, with a look at every moment',
      input: scenarioOf({
        nodes: 2,
        settle: 300,
        latency: [2, 2],
        faults: [{kind: 'slow', ms: 45, from: 'n0', at: 5, until: 55}],
        operations: [
          [5, 'ann', 'n0', add(1)],
          [25, 'ann', 'n0', add(2)],
          [56, 'ann', 'n0', add(4)],
          ...looks('n1', 58, 102),
        ],
        after: totals(2),
      }),
    },
    {
      id: 'same-moment-at-one-node',
      group: 'counting',
      category: 'additions at one node in the same millisecond',
      input: scenarioOf({
        nodes: 3,
        settle: 300,
        operations: [
          [10, 'ann', 'n0', add(5)],
          [10, 'bob', 'n0', add(5)],
          [10, 'cyd', 'n0', add(7)],
          [40, 'ann', 'n1', add(5)],
          [40, 'bob', 'n0', add(5)],
          [40, 'cyd', 'n1', add(5)],
        ],
        after: totals(),
      }),
    },
    {
      id: 'crashes-soon-after',
      group: 'faults',
      category: 'a node that crashes two milliseconds after an addition, several times',
      input: scenarioOf({
        nodes: 2,
        settle: 300,
        faults: [
          [54, 60],
          [69, 75],
          [97, 110],
          [121, 130],
        ].map(([at, until]) => ({kind: 'crash', node: 'n0', at: at!, until: until!})),
        operations: [
          [51, 'ann', 'n0', add(5)],
          [66, 'ann', 'n0', add(6)],
          [94, 'ann', 'n0', add(7)],
          [118, 'ann', 'n0', add(8)],
          [72, 'bob', 'n0', total],
          [100, 'cyd', 'n0', total],
          [125, 'dee', 'n0', total],
          [140, 'eve', 'n0', total],
        ],
        after: totals(2),
      }),
    },
    ...(
      [
        ['outage-of-300-ms', 340],
        ['outage-of-a-second', 1040],
        ['outage-of-two-seconds', 1990],
        ['outage-of-three-seconds', 3300],
        ['outage-of-nine-seconds', 9100],
      ] as const
    ).map(([id, until]) => ({
      id,
      group: 'faults',
      category: 'a node that is cut off for a long time while others count',
      input: outage(2, until),
    })),
    ...([0, 3] as const).map((node) => ({
      id: `slow-messages-from-n${node}`,
      group: 'counting',
      category: 'five nodes, and slow messages',
      input: slowMessages(node),
    })),
    {
      id: 'short-crashes',
      group: 'faults',
      category: 'a node that crashes for a moment, again and again, after it was seen what it had heard',
      input: shortCrashes(0),
    },
    {
      id: 'heard-before-a-crash',
      group: 'faults',
      category: 'a node that crashes after it has heard of others, and is cut off when it comes back',
      input: scenarioOf({
        nodes: 3,
        settle: 300,
        latency: [5, 5],
        faults: [
          {kind: 'crash', node: 'n0', at: 80, until: 100},
          {kind: 'cut', nodes: ['n0'], at: 81, until: 200},
        ],
        operations: [
          [0, 'ann', 'n0', add(5)],
          [10, 'bob', 'n1', add(2)],
          [75, 'ann', 'n0', total],
          [90, 'bob', 'n0', total],
          [120, 'ann', 'n0', total],
          [130, 'ann', 'n0', add(7)],
          [140, 'ann', 'n0', total],
        ],
        after: totals(),
      }),
    },
    ...(
      [
        [30, 59],
        [50, 84],
      ] as const
    ).map(([asked, crash]) => ({
      id: `heard-again-after-a-crash-at-${crash}`,
      group: 'faults',
      category: 'a node that crashes between hearing of an addition and its answer, again and again',
      guards: 'Catches additions that are heard again after a crash and counted twice.',
      input: crashesAfterHearing(asked, crash),
    })),
    {
      id: 'crash-after-a-second',
      group: 'faults',
      category: 'a node that crashes after it has run for a second, counts on, and is heard by the others',
      guards: 'Catches numbers of messages and rounds that begin anew with a restart.',
      input: crashesLate(1500),
    },
    {
      id: 'sixty-thousand',
      group: 'counting',
      category: 'additions at one node that make tens of thousands',
      guards: 'Counts kept in 14, 15 or 16 bits.',
      input: scenarioOf({
        nodes: 2,
        settle: 300,
        operations: Array.from({length: 56}, (_, index) => [index * 4, 'ann', 'n0', add(1000)] as const),
        after: totals(2),
      }),
    },
  ],
});

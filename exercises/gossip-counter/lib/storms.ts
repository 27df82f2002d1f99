/** Scenarios that the cases of gossip-counter are made of. */
import type {Random} from '#lib/exercise-sdk/random';
import {atEveryNode, type Call, type Fault, type Scenario, scenarioOf} from '#lib/exercise-sdk/simulation';

export const add = (amount: number): Call => ['add', amount];
export const total: Call = ['total'];
export const totals = (nodes = 3) => atEveryNode(nodes, total, 0);

type Storm = {
  readonly nodes: number;
  readonly calls: number;
  readonly pace: number;
  readonly kinds: ReadonlyArray<Fault['kind']>;
};

export function storm(random: Random, {nodes, calls, pace, kinds}: Storm): Scenario {
  const length = calls * pace + 60;
  const node = (): string => `n${random.int(0, nodes - 1)}`;
  const faults = kinds.map((kind): Fault => {
    const at = random.int(0, Math.floor(length / 2));
    const until = at + 60 + Math.floor(length / 3);
    if (kind === 'crash') return {kind, node: node(), at, until};
    if (kind === 'cut') return {kind, nodes: [node()], at, until};
    if (kind === 'slow') return {kind, ms: random.int(20, 80), from: node(), at, until};
    return {kind, percent: random.int(30, 80), at, until};
  });
  return scenarioOf({
    nodes,
    seed: random.int(1, 1_000_000),
    latency: [1, random.pick([4, 12, 20])],
    settle: 300,
    faults,
    operations: random.array(calls, (index) => [
      index * pace + random.int(0, pace),
      random.pick(['ann', 'bob', 'cyd']),
      node(),
      random.boolean(0.6) ? add(random.int(1, 9)) : total,
    ]),
    after: totals(nodes),
  });
}

/** The same with a look at each node that crashes, shortly before and soon after. */
export function aroundCrashes(random: Random, scenario: Scenario): Scenario {
  const {operations, faults, ...rest} = scenario;
  const looks = faults.flatMap((fault) =>
    fault.kind === 'crash'
      ? [
          [Math.max(0, fault.at - random.int(1, 20)), 'dee', fault.node, total] as const,
          [Math.max(0, fault.at - random.int(2, 9)), 'eve', fault.node, add(1)] as const,
          [fault.until + random.int(1, 20), 'dee', fault.node, total] as const,
        ]
      : [],
  );
  const sent = operations.map(({at, client, node, call}) => [at, client, node, call] as const);
  return scenarioOf({...rest, faults, operations: [...sent, ...looks], after: totals(rest.nodes)});
}

/** The same with other clients that now and then call the same node in the same millisecond, or soon after. */
export function withTwins(random: Random, scenario: Scenario): Scenario {
  const {operations, ...rest} = scenario;
  const after = random.pick([0, 0, 3, 6]);
  const calls = operations.map(({at, client, node, call}) => [at, client, node, call] as const);
  const twins = calls.flatMap(([at, , node]) =>
    random.boolean(0.5) ? [[at + after, 'eve', node, add(1)] as const] : [],
  );
  return scenarioOf({...rest, operations: [...calls, ...twins], after: totals(rest.nodes)});
}

/** Additions whose messages are slow for a while, so that newer ones overtake them, with looks at the other node. */
export function overtaken(random: Random): Scenario {
  const ms = random.int(30, 60);
  return scenarioOf({
    nodes: 2,
    settle: 300,
    latency: [2, 2],
    faults: [{kind: 'slow', ms, from: 'n0', at: 5, until: 55}],
    operations: [
      [5, 'ann', 'n0', add(1)],
      [random.int(10, 50), 'ann', 'n0', add(2)],
      [56, 'ann', 'n0', add(4)],
      ...looks('n1', 60, 100),
    ],
    after: totals(2),
  });
}

/** A node that counts while it is cut off from all others, until long after. */
export function outage(nodes: number, until: number): Scenario {
  return scenarioOf({
    nodes,
    settle: 300,
    faults: [{kind: 'cut', nodes: ['n1'], at: 0, until}],
    operations: [
      [10, 'ann', 'n0', add(3)],
      [20, 'bob', 'n1', add(4)],
    ],
    after: totals(nodes),
  });
}

/** A node that crashes for a moment again and again, right after somebody saw what it had heard. */
export function shortCrashes(shift: number): Scenario {
  const moments = Array.from({length: 11}, (_, index) => 40 + shift + index * 61 + ((index * index) % 23));
  return scenarioOf({
    nodes: 2,
    settle: 300,
    latency: [1, 3],
    faults: moments.map((at) => ({kind: 'crash', node: 'n1', at, until: at + 2})),
    operations: moments.flatMap((at) => [
      [at - 20, 'ann', 'n0', add(1)] as const,
      [at - 12, 'cyd', 'n0', add(1)] as const,
      [at - 3, 'bob', 'n1', total] as const,
      [at, 'dee', 'n1', total] as const,
      [at + 3, 'bob', 'n1', total] as const,
    ]),
    after: totals(2),
  });
}

/** Nodes that have run for long crash for a moment, and what is added afterwards is the first that others hear of it. */
export function crashesLate(at: number): Scenario {
  return scenarioOf({
    nodes: 2,
    settle: 300,
    faults: [
      {kind: 'crash', node: 'n0', at, until: at + 20},
      {kind: 'crash', node: 'n1', at: at + 900, until: at + 920},
    ],
    operations: [
      [0, 'ann', 'n0', add(5)],
      [0, 'bob', 'n1', add(3)],
      [at + 30, 'ann', 'n0', add(7)],
      [at + 600, 'bob', 'n1', total],
      [at + 930, 'bob', 'n1', add(9)],
      [at + 940, 'bob', 'n1', total],
    ],
    after: totals(2),
  });
}

/** Five nodes, messages nearly as slow as allowed, and an addition just before all must agree. */
export function slowMessages(node: number): Scenario {
  return scenarioOf({
    nodes: 5,
    settle: 300,
    latency: [18, 18],
    operations: [[150, 'ann', `n${node}`, add(9)]],
    after: totals(5),
  });
}

export const kinds: ReadonlyArray<Fault['kind']> = ['lose', 'crash', 'duplicate', 'slow', 'cut'];

/** A look at a node every millisecond from one to another. */
export function looks(node: string, from: number, until: number) {
  return Array.from(
    {length: until - from},
    (_, index) => [from + index, index % 2 === 0 ? 'eve' : 'fay', node, total] as const,
  );
}

/**
 * Again and again, the other node crashes when it may just have heard of an addition: its answer is under way, or the news
 * is sent once more because no answer has come yet. The reference sends every 25 ms, and its news is lost each time.
 */
export function crashesAfterHearing(asked: number, crash: number): Scenario {
  const rounds = [0, 1, 2, 3, 4, 5, 6, 7].map((round) => 100 * round);
  return scenarioOf({
    nodes: 2,
    seed: asked,
    settle: 300,
    latency: [10, 20],
    faults: rounds.map((at): Fault => ({kind: 'crash', node: 'n1', at: at + crash, until: at + crash + 12})),
    operations: rounds.map((at, index) => [at + asked, 'ann', 'n0', add(index + 1)] as const),
    after: totals(2),
  });
}

/** As much as can be counted at one node: hundreds, thousands, tens of thousands. */
export function countsFar(random: Random): Scenario {
  const amount = random.pick([10, 100, 1000]);
  return scenarioOf({
    nodes: 2,
    settle: 300,
    operations: random.array(
      random.int(30, 59),
      (index) => [index * 4, 'ann', 'n1', add(amount - random.int(0, 3))] as const,
    ),
    after: totals(2),
  });
}

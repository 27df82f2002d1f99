import type {Random} from '#lib/exercise-sdk/random';
import {atEveryNode, type Call, type Fault, type Scenario, scenarioOf} from '#lib/exercise-sdk/simulation';

const values = [0, 1, 2, '', 'a', false, true, null];

export type Weather = {
  readonly nodes: number;
  readonly calls: number;
  readonly clients: number;
  readonly keys: readonly string[];
  readonly faults: ReadonlyArray<Fault['kind']>;
  /** Milliseconds between two calls, on average. */
  readonly pace: number;
};

/** Random calls in random weather; in the end each key is read and every replica is looked at. */
export function storm(random: Random, {nodes, calls, clients, keys, faults, pace}: Weather): Scenario {
  const node = (): string => `n${random.int(0, nodes - 1)}`;
  const length = calls * pace;
  let written = 10;
  const call = (): Call => {
    const key = random.pick(keys);
    const chance = random.real();
    if (chance < 0.5) return ['get', key];
    if (chance < 0.62) return ['remove', key];
    // Mostly fresh values: which of two writes was read must be seen.
    return ['put', key, random.boolean(0.3) ? random.pick(values) : written++];
  };
  return scenarioOf({
    seed: random.int(1, 1_000_000),
    nodes,
    latency: [1, random.pick([4, 9, 18])],
    ...(random.boolean() ? {clocks: random.array(nodes, () => random.int(-2000, 2000))} : {}),
    faults: faults.map((kind, index) =>
      fault(random, kind, node, {length, share: (index + 1) / (faults.length + 1)}),
    ),
    operations: random.array(calls, (index) => [
      Math.floor(index * pace + random.int(0, pace)),
      String.fromCharCode(97 + random.int(0, clients - 1)),
      node(),
      call(),
    ]),
    after: keys.flatMap((key) => [
      [node(), ['get', key]] as const,
      ...atEveryNode(nodes, ['peek', key], 100),
    ]),
  });
}

function fault(
  random: Random,
  kind: Fault['kind'],
  node: () => string,
  {length, share}: {readonly length: number; readonly share: number},
): Fault {
  const at = Math.floor(length * share * random.real());
  const until = at + Math.ceil(length * (0.3 + 0.4 * random.real())) + 20;
  switch (kind) {
    case 'crash':
      return {kind, at, until, node: node()};
    case 'cut':
      return {kind, at, until, nodes: [node()]};
    case 'slow':
      return {kind, at, until, ms: random.int(10, 30), to: node()};
    default:
      return {kind, at, until, percent: random.int(20, 50)};
  }
}

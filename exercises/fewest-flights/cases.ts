/** Cases of fewest-flights: short and long ways, airports out of reach, long chains. */
import {alikeLinks} from '#lib/exercise-sdk/alike-links';
import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Flight = [number, number];
type Input = [n: number, flights: Flight[], source: number, destination: number];

const airportsMax = 2000;
const flightsMax = 4000;

/** `0-1 1-2` as pairs. */
function flightsOf(text: string): Flight[] {
  return text.split(' ').map((pair) => pair.split('-').map(Number) as Flight);
}

/** One airport with flights to all others but the last, of which one only leads on to that. */
function hubFlights(way: number): Input {
  const last = airportsMax - 1;
  return [airportsMax, [...chain(0, last - 1).map(([, to]): Flight => [0, to]), [way, last]], 0, last];
}

/** Many airports that wait at the same time; one or two of them lead on. */
function manyWait(random: Random): Input {
  const n = random.int(60, airportsMax);
  const hub = random.int(0, n - 2);
  const others = Array.from({length: n - 1}, (_, airport) => airport).filter((airport) => airport !== hub);
  const ways = [others[0]!, others.at(-1)!, random.pick(others)].slice(random.int(0, 2));
  const out = others.map((airport): Flight => [hub, airport]);
  return [n, [...out, ...ways.map((airport): Flight => [airport, n - 1])], hub, n - 1];
}

function chain(first: number, last: number): Flight[] {
  return Array.from({length: last - first}, (_, index): Flight => [first + index, first + index + 1]);
}

/** Layers of two airports, each with flights to both of the next layer: the ways double with every layer. */
function doubling(layers: number): Flight[] {
  return Array.from({length: layers - 1}, (_, layer): Flight[] => {
    const [a, b, c, d] = [2 * layer, 2 * layer + 1, 2 * layer + 2, 2 * layer + 3];
    return [
      [a, c],
      [a, d],
      [b, c],
      [b, d],
    ];
  }).flat();
}

/** A shorter and a longer way from airport 0 to the last one. */
function twoWays(random: Random, n: number): Input {
  const cut = random.int(1, n - 3);
  const [one, other] = [chain(0, cut), chain(cut + 1, n - 2)];
  return [n, [...one, [cut, n - 1], [0, cut + 1], ...other, [n - 2, n - 1]], 0, n - 1];
}

/** One way over flights that a joined key takes for one another: each of them is needed. */
function flightsAlike(n: number, pairs: ReturnType<typeof alikeLinks>): Input {
  const flights = pairs.flat().map(([from, to]): Flight => [from, to]);
  const changes = flights.slice(1).map(([from], index): Flight => [flights[index]![1], from]);
  return [n, [...flights, ...changes], flights[0]![0], flights.at(-1)![1]];
}

function renamed(random: Random, n: number, [, flights, source, destination]: Input): Input {
  const names = random.shuffle(Array.from({length: n}, (_, index) => index));
  return [
    n,
    random.shuffle(flights.map(([from, to]): Flight => [names[from]!, names[to]!])),
    names[source]!,
    names[destination]!,
  ];
}

export default defineCases<Input>({
  rules: ([n, flights, source, destination]) => {
    const outside = [...flights.flat(), source, destination].find((airport) => airport >= n);
    return outside === undefined
      ? undefined
      : `There is no airport ${outside}; the airports are 0 to ${n - 1}.`;
  },
  badInputs: [
    [0, [], 0, 0],
    [2001, [], 0, 0],
    [2, [[0, 2]], 0, 1],
    [2, [[-1, 0]], 0, 1],
    [2, [[0]], 0, 1],
    [2, [], 2, 0],
    [2, [], 0, 2],
    [2, [], -1, 0],
    [2, [], 0, -1],
    [2, [[0, 1, 5]], 0, 1],
    [2, [], 0],
    [2, Array.from({length: 4001}, () => [0, 1]), 0, 1],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return manyWait(random);
    if (size > 10 && random.boolean(0.06)) return flightsAlike(1200, [random.pick(alikeLinks(1199))]);
    const n = random.int(1, 2 + Math.ceil(size / 8));
    if (n > 4 && random.boolean(0.3)) return renamed(random, n, twoWays(random, n));
    const airport = () => random.int(0, n - 1);
    const flights = random.array(random.int(0, 2 * n), (): Flight => [airport(), airport()]);
    const ways = random.boolean() ? chain(0, n - 1) : [];
    return renamed(random, n, [n, [...flights, ...ways], airport(), airport()]);
  },
  demanding: (random, size) => {
    const n = Math.min(Math.max(4, size - (size % 2)), airportsMax);
    if (random.boolean(0.4)) return [n, doubling(n / 2), 0, n - 1];
    const flights = random.pick([chain(0, n - 1), chain(0, n - 1).reverse()]);
    return [n, flights, 0, n - 1];
  },
  cases: [
    {
      id: 'one-change',
      group: 'samples',
      sample: true,
      explanation: 'By 1 and 2 it takes three flights, by 3 only two.',
      input: [5, flightsOf('0-1 1-2 2-4 0-3 3-4'), 0, 4],
    },
    {
      id: 'no-way-back',
      group: 'samples',
      sample: true,
      explanation: 'Flights lead from 0 to 2, but none leads back.',
      input: [3, flightsOf('0-1 1-2'), 2, 0],
    },
    {
      id: 'there-already',
      group: 'samples',
      sample: true,
      explanation: 'No flight is needed.',
      input: [2, flightsOf('0-1'), 1, 1],
    },
    {
      id: 'direct-flight-last',
      group: 'routes',
      category: 'a direct flight that is listed last',
      input: [4, flightsOf('0-1 1-2 2-3 0-3'), 0, 3],
    },
    {
      id: 'direct-flight-first',
      group: 'routes',
      category: 'a direct flight that is listed first',
      input: [4, flightsOf('0-3 0-1 1-2 2-3'), 0, 3],
    },
    {
      id: 'long-way-only',
      group: 'routes',
      category: 'a single way with many changes, listed from its end',
      input: [7, chain(0, 6).reverse(), 0, 6],
    },
    {
      id: 'longer-way-begins-last',
      group: 'routes',
      category: 'two ways, of which the longer one is listed last',
      input: [5, flightsOf('0-1 0-2 2-3 3-4 1-4'), 0, 4],
    },
    {
      id: 'around-and-on',
      group: 'routes',
      category: 'a round trip that leads back to the start',
      input: [4, flightsOf('2-0 0-2 2-1 1-0 1-3'), 2, 3],
    },
    {
      id: 'several-from-one',
      group: 'routes',
      category: 'an airport with several flights, of which one that is neither first nor last is right',
      input: [6, flightsOf('0-1 0-2 0-3 2-4 4-5'), 0, 5],
    },
    {
      id: 'repeated-flights',
      group: 'routes',
      category: 'flights that are listed several times, and one that lands where it began',
      input: [3, flightsOf('0-0 0-1 0-1 1-1 1-2 0-1'), 0, 2],
    },
    {
      id: 'two-ways-of-four',
      group: 'routes',
      category: 'several ways of the same length and a longer one',
      input: (random) => renamed(random, 12, [12, [...doubling(5), [9, 10], [0, 11], [11, 10]], 0, 9]),
    },
    {
      id: 'random-dense',
      group: 'routes',
      category: 'a random network with many ways',
      input: (random) => {
        const flights = random.array(150, (): Flight => [random.int(0, 59), random.int(0, 59)]);
        return renamed(random, 60, [60, [...flights, ...chain(0, 59)], 0, 59]);
      },
    },
    {
      id: 'against-the-flight',
      group: 'ends',
      category: 'a way that would need a flight backwards',
      input: [3, flightsOf('0-1 2-1'), 0, 2],
    },
    {
      id: 'shorter-backwards',
      group: 'ends',
      category: 'a way that would be shorter with a flight backwards',
      input: [4, flightsOf('3-0 0-1 1-2 2-3'), 0, 3],
    },
    {
      id: 'nothing-flies',
      group: 'ends',
      category: 'no flights at all',
      input: [2, [], 0, 1],
    },
    {
      id: 'one-airport',
      group: 'ends',
      category: 'a single airport',
      input: [1, flightsOf('0-0'), 0, 0],
    },
    {
      id: 'same-airport-on-a-round-trip',
      group: 'ends',
      category: 'a round trip to the airport where one is',
      input: [3, flightsOf('0-1 1-2 2-0'), 0, 0],
    },
    {
      id: 'out-of-reach',
      group: 'ends',
      category: 'a destination in another part of the network',
      input: [5, flightsOf('0-1 1-0 2-3 3-4'), 0, 4],
    },
    {
      id: 'long-chain',
      group: 'large',
      category: 'a chain of 2,000 airports, listed from its end',
      input: () => [airportsMax, chain(0, airportsMax - 1).reverse(), 0, airportsMax - 1],
    },
    {
      id: 'backwards-chain',
      group: 'large',
      category: 'a chain of 2,000 airports that leads downwards',
      input: () => [
        airportsMax,
        chain(0, airportsMax - 1).map(([from, to]): Flight => [to, from]),
        airportsMax - 1,
        0,
      ],
    },
    {
      id: 'many-ways',
      group: 'large',
      category: 'a network in which the ways double with each flight',
      input: () => [airportsMax, doubling(airportsMax / 2), 0, airportsMax - 1],
    },
    {
      id: 'hub',
      group: 'large',
      category: 'one airport from which flights lead everywhere',
      input: (random) => {
        const out = Array.from({length: airportsMax - 1}, (_, index): Flight => [0, index + 1]);
        return [airportsMax, random.shuffle([...out, ...chain(1, airportsMax - 1), [1999, 0]]), 1000, 500];
      },
    },
    {
      id: 'large-random',
      group: 'large',
      category: '4,000 random flights',
      input: (random) => [
        airportsMax,
        random.array(flightsMax, (): Flight => [random.int(0, 1999), random.int(0, 1999)]),
        5,
        77,
      ],
    },
    {
      id: 'first-of-many-leads-on',
      group: 'large',
      category: 'nearly 2,000 airports that wait at the same time, of which the first leads on',
      input: hubFlights(1),
    },
    {
      id: 'last-of-many-leads-on',
      group: 'large',
      category: 'nearly 2,000 airports that wait at the same time, of which the last leads on',
      guards: 'Catches a queue of a fixed size that drops what comes when it is full.',
      input: hubFlights(airportsMax - 2),
    },
    {
      id: 'flights-alike',
      group: 'routes',
      category: 'flights whose two ends, written one after the other, look like those of other flights',
      input: flightsAlike(airportsMax, alikeLinks(airportsMax - 1)),
    },
  ],
});

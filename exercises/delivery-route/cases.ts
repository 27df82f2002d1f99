/** Cases of delivery-route: small maps by hand, and large ones with more depots than separate searches can bear. */
import {markedAtEachPlace, wordsOfOneNumber} from '#lib/exercise-sdk/alike-words';
import {defineCases} from '#lib/exercise-sdk/cases';
import {farGraph} from '#lib/exercise-sdk/far-graphs';
import {improvingHub, lateCorrections, layeredEdges} from '#lib/exercise-sdk/graphs';
import {type HeapTrial, heapTrialCases, someHeapTrials} from '#lib/exercise-sdk/heap-trials';
import {heavyCrossings} from '#lib/exercise-sdk/heavy-crossings';
import {alikeTextPairs, lookalikes} from '#lib/exercise-sdk/lookalikes';
import {withInheritedName, withName} from '#lib/exercise-sdk/names';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Road = [place1: string, place2: string, length: number];
type Input = [roads: Road[], depots: string[], customers: string[]];

type MapSize = {places: number; roads: number; depots: number; customers: number; longest: number};

/** A map whose places mostly hang together, some not; depots and customers are drawn, and may coincide. */
function randomMap(random: Random, {places, roads, depots, customers, longest}: MapSize): Input {
  const name = (place: number): string => `P${place}`;
  const list: Road[] = [];
  for (let place = 1; place < places && list.length < roads; place++) {
    // A few places are left without a road to those before them.
    if (random.boolean(0.04)) continue;
    list.push([name(place), name(random.int(Math.max(0, place - 60), place - 1)), random.int(0, longest)]);
  }
  while (list.length < roads) {
    list.push([name(random.int(0, places - 1)), name(random.int(0, places - 1)), random.int(0, longest)]);
  }
  const draw = (): string => name(random.int(0, places - 1));
  return [random.shuffle(list), random.array(depots, draw), random.array(customers, draw)];
}

/** A long street of short roads with a depot at either end, listed from the middle outwards. */
function longStreet(places: number): Input {
  const roads: Road[] = [];
  for (let place = 1; place < places; place++) roads.push([`S${place - 1}`, `S${place}`, 1 + (place % 5)]);
  return [
    roads.reverse(),
    ['S0', `S${places - 1}`],
    ['S1', `S${places >> 1}`, `S${places - 3}`, `S${places >> 2}`],
  ];
}

/** A crossing that becomes nearer with every second place, and leads to all the others. */
function improvingCrossing(places: number): Input {
  const roads = improvingHub(places).map(([from, to, length]): Road => [`P${from}`, `P${to}`, length]);
  return [roads, ['P0'], ['P1', `P${places - 1}`, `P${places >> 1}`]];
}

function lateStreet(places: number): Input {
  const roads = lateCorrections(places).map(([from, to, length]): Road => [`P${from}`, `P${to}`, length]);
  return [roads, ['P0'], [`P${places - 1}`, `P${places >> 1}`]];
}

/** For each separator two roads that are one when their names are joined with it; only the second is short. */
function joinedNames(all = alikeTextPairs(/^[ -~]*$/)): Input {
  const pairs = all.map(([one, other], index) => [
    one.map((name) => name.replaceAll(/[abc]/g, (letter) => letter + index)),
    other.map((name) => name.replaceAll(/[abc]/g, (letter) => letter + index)),
  ]) as [[string, string], [string, string]][];
  return [
    pairs.flatMap(([one, other]): Road[] => [
      [...one, 90],
      [...other, 2],
    ]),
    pairs.map(([[from]]) => from),
    pairs.flatMap(([one, other]) => [one[1], other[1]]),
  ];
}

const inputOf = ({edges, target}: Pick<HeapTrial, 'edges' | 'target'>): Input => [
  edges.map(([from, to, length]): Road => [`P${from}`, `P${to}`, length]),
  ['P0'],
  [`P${target}`],
];

/** Two places whose names differ in a single character; one of them is nearer. */
function longNamesAlike(random: Random): Input {
  const text = random.string(random.int(3, 20), 'ab ');
  const place = random.int(0, text.length - 1);
  const other = `${text.slice(0, place)}${random.pick(['c', 'B', '-'])}${text.slice(place + 1)}`;
  const roads: Road[] = [
    ['depot', text, random.int(1, 9)],
    ['depot', other, random.int(10, 90)],
  ];
  return [random.shuffle(roads), ['depot'], random.shuffle([text, other])];
}

/** What needs more room than chance gives it: names that run together, great distances, many places that wait. */
function rareMap(random: Random, size: number): Input {
  return random.pick<() => Input>([
    () => joinedNames([random.pick(alikeTextPairs(/^[ -~]*$/))]),
    () => inputOf(farGraph(random, size, {nodesMax: 2200, weightMax: 10_000})),
    () => inputOf(someHeapTrials(random)),
    () => longNamesAlike(random),
  ])();
}

export default defineCases<Input>({
  badInputs: [
    [[['A', 'B', -1]], ['A'], ['B']],
    [[['A', 'B']], ['A'], ['B']],
    [[['A', 'B', 0.5]], ['A'], ['B']],
    [[['', 'B', 1]], ['A'], ['B']],
    [[['A', '', 1]], ['A'], ['B']],
    [[['A', 'B', 10_001]], ['A'], ['B']],
    [[], [''], ['B']],
    [[], 'A', ['B']],
    [[], ['A'], [7]],
    [[], ['A'], ['a name that is much too long']],
    [[], ['A']],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return rareMap(random, size);
    if (size > 10 && random.boolean(0.1)) return inputOf(someHeapTrials(random));
    const places = random.int(1, Math.max(2, Math.min(size, 20)));
    const map = randomMap(random, {
      places,
      roads: random.int(0, 2 * places),
      depots: random.int(0, 3),
      customers: random.int(0, 4),
      longest: random.pick([1, 5, 30]),
    });
    if (random.boolean(0.8)) return withInheritedName(random, map, ['P0', 'P1']);
    const [one, other] = random.shuffle(lookalikes(/^[ -~]{1,20}$/)) as [string, string];
    return withName(withName(map, 'P0', one), 'P1', other);
  },
  demanding: (random, size) => {
    const places = Math.max(2, Math.min(size, 1900));
    if (random.boolean(0.3)) return improvingCrossing(places);
    if (random.boolean(0.3)) return lateStreet(Math.min(places, 1500));
    const some = Math.min(200, Math.ceil(places / 8));
    return randomMap(random, {
      places,
      roads: Math.round(1.5 * places),
      depots: some,
      customers: some,
      longest: 10_000,
    });
  },
  cases: [
    {
      id: 'two-depots',
      group: 'samples',
      sample: true,
      explanation: 'Mill is 4 from North by way of the bridge, and 5 from South. Farm is nearer to South.',
      input: [
        [
          ['North', 'Bridge', 3],
          ['Bridge', 'Mill', 1],
          ['South', 'Mill', 5],
          ['South', 'Farm', 2],
        ],
        ['North', 'South'],
        ['Mill', 'Farm'],
      ],
    },
    {
      id: 'out-of-reach',
      group: 'samples',
      sample: true,
      explanation: 'No road leads from the depot to Island. A customer at the depot has distance 0.',
      input: [
        [
          ['Depot', 'Town', 7],
          ['Island', 'Rock', 1],
        ],
        ['Depot'],
        ['Island', 'Depot', 'Town'],
      ],
    },
    {
      id: 'against-the-listing',
      group: 'routes',
      category: 'roads that are listed from the customer to the depot',
      input: [
        [
          ['C', 'B', 2],
          ['B', 'A', 2],
          ['A', 'D', 1],
          ['C', 'E', 9],
        ],
        ['D', 'E'],
        ['C'],
      ],
    },
    {
      id: 'detour-beats-direct-road',
      group: 'routes',
      category: 'a direct road that is longer than the way round',
      input: [
        [
          ['D', 'C', 50],
          ['D', 'x', 10],
          ['x', 'y', 10],
          ['y', 'C', 10],
        ],
        ['D'],
        ['C'],
      ],
    },
    {
      id: 'second-depot-is-nearer',
      group: 'routes',
      category: 'a depot that is not the first of the list',
      input: [
        [
          ['D1', 'C1', 8],
          ['D2', 'C1', 3],
          ['D3', 'C2', 1],
          ['D2', 'C2', 6],
          ['D1', 'C3', 2],
        ],
        ['D1', 'D2', 'D3'],
        ['C1', 'C2', 'C3'],
      ],
    },
    {
      id: 'one-depot-serves-many',
      group: 'routes',
      category: 'several customers whose nearest depot is the same',
      input: [
        [
          ['D1', 'C1', 1],
          ['D1', 'C2', 2],
          ['D1', 'C3', 3],
          ['D2', 'C1', 10],
          ['D2', 'C2', 10],
          ['D2', 'C3', 10],
        ],
        ['D2', 'D1'],
        ['C1', 'C2', 'C3'],
      ],
    },
    {
      id: 'found-late',
      group: 'routes',
      category: 'a place whose best way is found last',
      input: [
        [
          ['D', 'a', 1],
          ['D', 'C', 20],
          ['a', 'C', 15],
          ['a', 'b', 1],
          ['b', 'C', 9],
          ['b', 'c', 1],
          ['c', 'C', 2],
          ['C', 'E', 1],
        ],
        ['D'],
        ['C', 'E'],
      ],
    },
    {
      id: 'parallel-roads',
      group: 'routes',
      category: 'several roads between the same places',
      input: [
        [
          ['D', 'm', 9],
          ['m', 'D', 2],
          ['D', 'm', 5],
          ['m', 'C', 4],
          ['m', 'C', 1],
          ['C', 'm', 8],
          ['D', 'C', 10],
        ],
        ['D'],
        ['C'],
      ],
    },
    {
      id: 'roads-of-length-zero',
      group: 'routes',
      category: 'roads of length 0',
      input: [
        [
          ['D', 'a', 0],
          ['a', 'b', 0],
          ['b', 'D', 0],
          ['b', 'C', 4],
          ['D', 'C', 5],
        ],
        ['D'],
        ['C', 'b'],
      ],
    },
    {
      id: 'through-another-customer',
      group: 'routes',
      category: 'a way that leads past another customer',
      input: [
        [
          ['D', 'C1', 2],
          ['C1', 'C2', 2],
          ['C2', 'C3', 2],
        ],
        ['D'],
        ['C3', 'C1', 'C2'],
      ],
    },
    {
      id: 'no-depots',
      group: 'edges',
      category: 'no depots at all',
      input: [[['A', 'B', 1]], [], ['A', 'B']],
    },
    {
      id: 'no-customers',
      group: 'edges',
      category: 'no customers at all',
      guards: 'An empty list is the only right answer, and easily right.',
      input: [[['A', 'B', 1]], ['A'], []],
    },
    {
      id: 'not-on-any-road',
      group: 'edges',
      category: 'depots and customers that no road touches',
      input: [[['A', 'B', 3]], ['Lonely', 'A'], ['Elsewhere', 'Lonely', 'B']],
    },
    {
      id: 'no-roads',
      group: 'edges',
      category: 'a map without roads',
      input: [[], ['A'], ['B', 'A']],
    },
    {
      id: 'customer-at-a-depot',
      group: 'edges',
      category: 'a customer at a depot, with another depot close by',
      input: [
        [
          ['D1', 'D2', 0],
          ['D2', 'C', 1],
          ['C', 'C', 0],
        ],
        ['D1', 'D2'],
        ['D2', 'D1', 'C'],
      ],
    },
    {
      id: 'same-customer-twice',
      group: 'edges',
      category: 'places that occur several times among customers and depots',
      input: [
        [
          ['D', 'C', 4],
          ['D', 'E', 6],
        ],
        ['D', 'D'],
        ['C', 'E', 'C', 'C'],
      ],
    },
    {
      id: 'names-of-objects',
      group: 'edges',
      category: 'names that every object knows',
      input: [
        [
          ['constructor', 'toString', 2],
          ['toString', '__proto__', 3],
          ['valueOf', 'hasOwnProperty', 1],
        ],
        ['constructor'],
        ['__proto__', 'valueOf', 'toString'],
      ],
    },
    {
      id: 'similar-names',
      group: 'edges',
      category: 'names that differ in case and spaces only',
      input: [
        [
          ['depot', 'shop', 1],
          ['Depot', 'Shop', 2],
          ['depot ', 'shop ', 3],
        ],
        ['Depot', 'depot '],
        ['shop', 'Shop', 'shop '],
      ],
    },
    {
      id: 'four-in-the-queue',
      group: 'routes',
      category: 'four places that wait together, the nearest of them last',
      input: [
        [
          ['S', 'A', 1],
          ['S', 'X', 8],
          ['S', 'R', 4],
          ['S', 'L', 20],
          ['R', 'X', 2],
          ['X', 'Y', 10],
          ['R', 'Y', 13],
        ],
        ['S'],
        ['Y', 'X'],
      ],
    },
    {
      id: 'small-random',
      group: 'routes',
      category: 'a random map of 40 places',
      input: (random) => randomMap(random, {places: 40, roads: 80, depots: 4, customers: 12, longest: 20}),
    },
    {
      id: 'many-depots-and-customers',
      group: 'large',
      category: 'a large map with many depots and customers',
      input: (random) =>
        randomMap(random, {places: 1500, roads: 2800, depots: 150, customers: 150, longest: 10_000}),
    },
    {
      id: 'many-places',
      group: 'large',
      category: 'a large map with few depots',
      input: (random) =>
        randomMap(random, {places: 2500, roads: 3000, depots: 3, customers: 60, longest: 500}),
    },
    {
      id: 'often-improved',
      group: 'large',
      category: 'a crossing to which hundreds of ways lead, each shorter than the last',
      input: () => improvingCrossing(1900),
    },
    {
      id: 'long-street',
      group: 'large',
      category: 'a long street with a depot at either end',
      input: () => longStreet(2200),
    },
    {
      id: 'looking-alike',
      group: 'edges',
      category: 'places whose names differ in capitals or blanks only, on the map and beside it',
      input: (random) => {
        const names = random.shuffle(lookalikes(/^[ -~]{1,20}$/));
        const known = names.filter((name) => name === name.toLowerCase() && random.boolean(0.9));
        const roads = known.slice(1).map((name, index): Road => [known[index >> 1]!, name, random.int(1, 9)]);
        return [roads, known.slice(0, 2), names];
      },
    },
    {
      id: 'joined-names',
      group: 'edges',
      category: 'roads whose two names, joined, look like those of other roads',
      input: joinedNames(),
    },
    {
      id: 'nothing-to-find',
      group: 'large',
      category: 'a long road with many customers and no depot on it',
      input: [
        Array.from({length: 3000}, (_, place): Road => [`S${place}`, `S${place + 1}`, 1]),
        ['elsewhere'],
        Array.from({length: 200}, (_, index) => `S${index * 15}`),
      ],
    },
    {
      id: 'late-corrections',
      group: 'large',
      category: 'places that are first reached by long roads, the far ones first',
      input: lateStreet(1500),
    },
    {
      id: 'ends-of-the-rules',
      group: 'edges',
      category: 'as many depots as allowed, with names as long as allowed',
      guards: 'both ends of the rules',
      input: [
        [
          ['toString', '__proto__', 10_000],
          ['x'.repeat(20), 'constructor', 10_000],
          ['constructor', 'y'.repeat(20), 1],
          ['__proto__', 'constructor', 3],
        ],
        ['toString', '__proto__', 'x'.repeat(20), ...Array.from({length: 197}, (_, index) => `D${index}`)],
        ['y'.repeat(20), 'toString', 'constructor', '__proto__', 'D196', 'D197'],
      ],
    },
    {
      id: 'longest-street',
      group: 'large',
      category: 'a street that is as long as it can be',
      input: [
        Array.from({length: 3000}, (_, place): Road => [`S${place}`, `S${place + 1}`, 10_000]),
        ['S0'],
        ['S3000', 'S1', 'S1500', 'S99', 'S101', 'S'],
      ],
    },
    {
      id: 'long-roads-side-by-side',
      group: 'large',
      category: 'places far away from the depot that wait together',
      input: (random) => [
        layeredEdges(random, 150, 10, [5000, 10_000]).map(
          ([from, to, length]): Road => [`P${from}`, `P${to}`, length],
        ),
        ['P0'],
        ['P1495', 'P1500', 'P1200', 'P900', 'P600'],
      ],
    },
    ...heapTrialCases('routes', 'places', inputOf),
    {
      id: 'heavy-crossings',
      group: 'large',
      category: 'a long row of crossings, each with two long ways of which one begins short',
      input: [
        heavyCrossings(750, 10_000).map(([from, to, length]): Road => [`P${from}`, `P${to}`, length]),
        ['P0'],
        ['P2250', 'P1500', 'P600'],
      ],
    },
    {
      id: 'long-names-alike',
      group: 'routes',
      category: 'places with names as long as allowed that differ in a single place',
      input: () => {
        const marked = ['a', 'b'].map((mark) => markedAtEachPlace(20, mark));
        const names = [...marked.flat(), ...wordsOfOneNumber.flat()];
        return [
          names.map((name, index): Road => ['Depot', name, 1 + index]),
          ['Depot'],
          [...names, 'Depo', 'depot', 'Depot '],
        ];
      },
    },
    {
      id: 'depots-named-like-nothing',
      group: 'edges',
      category: 'places whose names read like none or like a number',
      guards: 'Catches keys and bounds that take different values for one another.',
      input: () => {
        const names = [
          'null',
          'undefined',
          'false',
          '0',
          '-1',
          '00',
          '1',
          '1.0',
          'NaN',
          ' ',
          '  ',
          '""',
          '[]',
          'Infinity',
        ];
        return [
          [
            ...names.map((name, index): Road => [name, `at ${name}`.slice(0, 20), index]),
            ...names.slice(1).map((name, index): Road => [names[index]!, name, 100]),
          ],
          names,
          [...names, ...names.map((name) => `at ${name}`)],
        ];
      },
    },
  ],
});

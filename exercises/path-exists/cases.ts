/** Cases of path-exists: groups joined in every order, places without roads, long chains. */
import {alikeLinks} from '#lib/exercise-sdk/alike-links';
import {defineCases} from '#lib/exercise-sdk/cases';
import {numbersAlikeAtAll, someNumbersAlike, widthsWithin} from '#lib/exercise-sdk/narrow-numbers';
import type {Random} from '#lib/exercise-sdk/random';
import {isRoomy} from '#lib/exercise-sdk/roomy';

type Edge = [number, number];
type Input = [n: number, edges: Edge[], source: number, destination: number];

const placesMax = 2000;
const edgesMax = 4000;

/** Roads of a tree over the places `first` to `first + count - 1`, each either way round. */
function tree(random: Random, first: number, count: number): Edge[] {
  return random.array(Math.max(0, count - 1), (index): Edge => {
    const edge: Edge = [first + random.int(0, index), first + index + 1];
    return random.boolean() ? edge : [edge[1], edge[0]];
  });
}

/** `0-1 1-2` as pairs. */
function roads(text: string): Edge[] {
  return text.split(' ').map((pair) => pair.split('-').map(Number) as Edge);
}

/** One place with roads to all others but the last, of which one only leads on to that. */
function busyPlace(way: number): Input {
  const last = placesMax - 1;
  return [placesMax, [...chain(0, last - 1).map(([, to]): Edge => [0, to]), [way, last]], 0, last];
}

/** Many places that wait at the same time; one or two of them lead on. */
function manyWait(random: Random): Input {
  const n = random.int(60, placesMax);
  const hub = random.int(0, n - 2);
  const others = Array.from({length: n - 1}, (_, place) => place).filter((place) => place !== hub);
  const ways = [others[0]!, others.at(-1)!, random.pick(others)].slice(random.int(0, 2));
  const out = others.map((place): Edge => [hub, place]);
  return [n, [...out, ...ways.map((place): Edge => [place, n - 1])], hub, n - 1];
}

function chain(first: number, last: number): Edge[] {
  return Array.from({length: last - first}, (_, index): Edge => [first + index, first + index + 1]);
}

/** Two groups that no road joins, and two places, of the same group or not. */
function twoGroups(random: Random, n: number): Input {
  const cut = random.int(1, n - 1);
  const edges = random.shuffle([...tree(random, 0, cut), ...tree(random, cut, n - cut)]);
  const names = random.shuffle(Array.from({length: n}, (_, index) => index));
  return [
    n,
    edges.map(([a, b]): Edge => [names[a]!, names[b]!]),
    names[random.int(0, n - 1)]!,
    names[random.int(0, n - 1)]!,
  ];
}

/** Two groups whose places have numbers that a narrow table takes for one another. */
function groupsAlike(random: Random, names: readonly number[]): Input {
  const [, edges, source, destination] = twoGroups(random, names.length);
  return [
    Math.max(...names) + 1,
    edges.map(([a, b]): Edge => [names[a]!, names[b]!]),
    names[source]!,
    names[destination]!,
  ];
}

/** Two places in groups that get numbers as far apart as the places are, where groups are counted: no road joins places before them. */
function groupsApart(source: number, width: number): Input {
  const destination = source + width;
  return [
    destination + 2,
    [
      [source, source],
      [destination, destination + 1],
    ],
    source,
    destination,
  ];
}

/** One path over roads that a joined key takes for one another: each of them is needed. */
function roadsAlike(n: number, pairs: ReturnType<typeof alikeLinks>): Input {
  const alike = pairs.flat().map(([a, b]): Edge => [a, b]);
  const between = alike.slice(1).map(([a], index): Edge => [alike[index]![1], a]);
  return [n, [...alike, ...between], alike[0]![0], alike.at(-1)![1]];
}

export default defineCases<Input>({
  rules: ([n, edges, source, destination]) => {
    const outside = [...edges.flat(), source, destination].find((place) => place >= n);
    return outside === undefined ? undefined : `There is no place ${outside}; the places are 0 to ${n - 1}.`;
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
    [2, [[0, 1, 1]], 0, 1],
    [2, [], 0],
    [2, Array.from({length: 4001}, () => [0, 1]), 0, 1],
  ],
  generate: (random, size) => {
    if (isRoomy(random, size)) return manyWait(random);
    if (size > 10 && random.boolean(0.06)) return roadsAlike(1200, [random.pick(alikeLinks(1199))]);
    if (size > 10 && random.boolean(0.06)) {
      return groupsAlike(random, someNumbersAlike(random, random.int(3, 10), placesMax - 1));
    }
    if (size > 10 && random.boolean(0.06)) {
      return groupsApart(random.int(0, 99), random.pick(widthsWithin(placesMax - 101)));
    }
    const n = random.int(1, 2 + Math.ceil(size / 8));
    if (n > 1 && random.boolean(0.6)) return twoGroups(random, n);
    const place = () => random.int(0, n - 1);
    const edges = random.array(random.int(0, n), (): Edge => [place(), place()]);
    return [n, edges, place(), place()];
  },
  demanding: (random, size) => {
    const n = Math.min(Math.max(2, size), placesMax);
    const [shape, isTurned] = [random.pick(['up', 'down', 'mixed', 'star'] as const), random.boolean()];
    const up = shape === 'star' ? chain(1, n).map(([place]): Edge => [0, place]) : chain(0, n - 1);
    const edges = shape === 'down' ? up.reverse() : shape === 'mixed' ? random.shuffle(up) : up;
    return [n, isTurned ? edges.map(([a, b]): Edge => [b, a]) : edges, 0, n - 1];
  },
  cases: [
    {
      id: 'triangle',
      group: 'samples',
      sample: true,
      explanation: 'One way is the direct road from 2 to 0, another leads over 1.',
      input: [3, roads('0-1 1-2 2-0'), 0, 2],
    },
    {
      id: 'two-groups',
      group: 'samples',
      sample: true,
      explanation: 'The places 0, 1 and 2 form one group, 3, 4 and 5 another; no road joins them.',
      input: [6, roads('0-1 0-2 3-5 5-4 4-3'), 0, 5],
    },
    {
      id: 'against-the-direction',
      group: 'paths',
      category: 'roads that are written the other way round',
      input: [3, roads('1-0 2-1'), 0, 2],
    },
    {
      id: 'behind-two-roads',
      group: 'paths',
      category: 'a place that lies behind the second road of the source',
      input: [4, roads('0-1 0-2 2-3'), 0, 3],
    },
    {
      id: 'last-road-first',
      group: 'paths',
      category: 'roads that are listed from the far end',
      input: [5, chain(0, 4).reverse(), 0, 4],
    },
    {
      id: 'both-have-roads',
      group: 'paths',
      category: 'two places that both have roads, in groups of their own',
      input: [4, roads('0-1 2-3'), 0, 3],
    },
    {
      id: 'joined-by-members',
      group: 'paths',
      category: 'two groups that a road between later members joins',
      input: [8, roads('1-2 1-3 4-5 6-5 3-6 2-3'), 2, 4],
    },
    {
      id: 'through-place-zero',
      group: 'paths',
      category: 'a way that leads through place 0',
      input: [4, roads('3-0 0-2'), 3, 2],
    },
    {
      id: 'loop-beside',
      group: 'paths',
      category: 'a round way that the other place is not on',
      input: [6, roads('0-1 1-2 2-0 4-5 5-4 3-3'), 1, 4],
    },
    {
      id: 'branches',
      group: 'paths',
      category: 'a place at the end of a side branch',
      input: [7, roads('0-1 0-2 1-3 1-4 2-5 2-6'), 3, 6],
    },
    {
      id: 'moved-away',
      group: 'paths',
      category: 'a place that is joined to one group, then to another',
      input: [5, roads('0-1 0-2 0-3 0-4'), 1, 2],
    },
    {
      id: 'random-connected',
      group: 'paths',
      category: 'a network in which every place reaches every other',
      input: (random) => [60, random.shuffle(tree(random, 0, 60)), 59, 31],
    },
    {
      id: 'random-parted',
      group: 'paths',
      category: 'two networks side by side',
      input: (random) => [60, random.shuffle([...tree(random, 0, 30), ...tree(random, 30, 30)]), 3, 55],
    },
    {
      id: 'one-place',
      group: 'ends',
      category: 'a single place without roads',
      input: [1, [], 0, 0],
    },
    {
      id: 'same-place-without-roads',
      group: 'ends',
      category: 'a place without roads, asked with itself',
      input: [3, roads('0-1'), 2, 2],
    },
    {
      id: 'destination-without-roads',
      group: 'ends',
      category: 'a destination that no road leads to',
      input: [3, roads('0-1'), 0, 2],
    },
    {
      id: 'source-without-roads',
      group: 'ends',
      category: 'a source that no road leads from',
      input: [3, roads('1-2'), 0, 2],
    },
    {
      id: 'long-chain',
      group: 'large',
      category: 'a chain of 2,000 places',
      input: () => [placesMax, chain(0, placesMax - 1), 0, placesMax - 1],
    },
    {
      id: 'long-chain-from-the-end',
      group: 'large',
      category: 'a chain of 2,000 places that is listed from its end',
      input: () => [placesMax, chain(0, placesMax - 1).reverse(), 0, placesMax - 1],
    },
    {
      id: 'one-busy-place',
      group: 'large',
      category: 'one place that all roads lead to',
      input: (random) => {
        const others = random.shuffle(Array.from({length: placesMax - 1}, (_, index) => index + 1));
        const edges = [...others, ...others].map((other): Edge => [0, other]);
        return [placesMax, edges, others[0]!, others[1]!];
      },
    },
    {
      id: 'two-dense-groups',
      group: 'large',
      category: '4,000 roads within two groups',
      input: (random) => [
        placesMax,
        random.array(edgesMax, (index): Edge => {
          const first = index % 2 === 0 ? 0 : 1000;
          return [first + random.int(0, 999), first + random.int(0, 999)];
        }),
        1999,
        1,
      ],
    },
    {
      id: 'a-thousand-groups-between',
      group: 'ends',
      category: 'two places with hundreds of places between them that no road leads to',
      input: groupsApart(300, 1024),
    },
    {
      id: 'a-thousand-places-between',
      group: 'ends',
      category: 'two places with hundreds of places between them that no road leads to',
      input: groupsApart(900, 1000),
    },
    {
      id: 'few-of-many-places',
      group: 'paths',
      category: 'roads between a few of many places, with numbers far apart',
      input: (random) => groupsAlike(random, random.shuffle(numbersAlikeAtAll(4, placesMax - 1))),
    },
    {
      id: 'first-of-many-leads-on',
      group: 'large',
      category: 'nearly 2,000 places that wait at the same time, of which the first leads on',
      input: busyPlace(1),
    },
    {
      id: 'last-of-many-leads-on',
      group: 'large',
      category: 'nearly 2,000 places that wait at the same time, of which the last leads on',
      guards: 'Catches a queue of a fixed size that drops what comes when it is full.',
      input: busyPlace(placesMax - 2),
    },
    {
      id: 'roads-alike',
      group: 'paths',
      category: 'roads whose two ends, written one after the other, look like those of other roads',
      input: roadsAlike(placesMax, alikeLinks(placesMax - 1)),
    },
  ],
});

/**
 * Small graphs on which a heap with one usual slip leads astray: one that overlooks its last child on either side, follows the wrong
 * child, goes down or up a level too few, or counts parents wrongly. Three of them or more show each, found by a search.
 */
import type {WeightedEdge} from '#lib/exercise-sdk/graphs';
import type {Random} from '#lib/exercise-sdk/random';

/** From node 0, `target` is the farthest node. Edges are listed once and lead both ways. */
export type HeapTrial = {
  readonly nodes: number;
  readonly target: number;
  readonly edges: readonly WeightedEdge[];
};

function edgesOf(text: string): WeightedEdge[] {
  return text.split(' ').map((edge) => edge.split('-').map(Number) as WeightedEdge);
}

const trials: readonly HeapTrial[] = [
  {
    nodes: 8,
    target: 6,
    edges: edgesOf(
      '2-6-33 0-6-238 3-7-58 1-3-4 2-1-62 6-7-15 0-1-144 0-2-94 5-1-8 0-7-115 0-5-124 4-1-45 6-4-57 ' +
        '2-5-5 3-5-32 0-4-59 4-3-46 6-7-56 6-7-5 5-7-21 0-3-44',
    ),
  },
  {
    nodes: 7,
    target: 6,
    edges: edgesOf(
      '0-6-165 1-3-55 6-1-4 0-5-171 0-2-86 4-3-81 0-4-89 0-3-76 4-1-39 0-1-220 1-6-68 2-4-10 3-4-65 ' +
        '5-4-6',
    ),
  },
  {
    nodes: 9,
    target: 7,
    edges: edgesOf(
      '1-8-33 8-1-23 5-7-16 6-2-40 0-5-146 5-8-40 1-4-18 2-6-10 0-7-133 8-5-33 0-4-43 3-2-40 8-5-20 ' +
        '1-2-47 0-3-129 8-3-7 8-5-5 5-7-10 0-2-124 6-4-13 0-6-57 0-8-70 1-5-29 6-8-40 0-1-123',
    ),
  },
  {
    nodes: 7,
    target: 5,
    edges: edgesOf('3-6-16 6-3-5 0-1-10 1-2-4 3-2-37 0-4-25 2-3-42 6-4-47 3-2-22 5-3-20 1-5-49'),
  },
  {
    nodes: 8,
    target: 4,
    edges: edgesOf(
      '6-1-38 4-1-18 0-7-130 3-2-5 3-5-51 0-6-61 0-3-42 0-4-116 0-1-159 1-6-18 6-7-53 0-5-38 3-5-46 ' +
        '6-1-36 2-6-34 7-3-25 5-7-6 5-4-62 0-2-37 1-5-60 3-1-38 2-5-60',
    ),
  },
  {
    nodes: 12,
    target: 5,
    edges: edgesOf(
      '7-3-7 0-11-78 0-3-58 0-8-49 0-9-65 2-8-6 5-8-3 0-10-29 8-9-20 6-4-20 0-5-97 6-10-24 1-4-14 ' +
        '0-6-21 0-4-85 2-8-27 0-7-20 5-7-31 8-4-30 7-1-6 0-2-69 4-1-6 0-1-31 10-9-4 7-3-6 11-7-10 10-2-3',
    ),
  },
  {
    nodes: 7,
    target: 2,
    edges: edgesOf('0-1-47 5-2-21 2-4-6 0-5-54 0-6-18 4-5-16 0-3-35 2-4-3 1-2-33 3-4-42'),
  },
  {
    nodes: 9,
    target: 6,
    edges: edgesOf(
      '5-4-7 2-1-8 7-3-43 1-4-52 0-1-38 8-2-51 2-4-73 8-6-6 4-6-42 0-7-50 0-2-34 7-8-31 6-5-72 1-3-9 ' +
        '7-8-71 5-0-67 5-8-73 3-1-24 3-5-66 2-5-17',
    ),
  },
  {nodes: 6, target: 1, edges: edgesOf('0-2-51 0-3-22 0-1-50 0-5-21 4-1-20 0-4-40 4-3-4 2-3-16 2-3-7 2-4-4')},
  {
    nodes: 8,
    target: 7,
    edges: edgesOf(
      '3-1-14 5-6-19 6-5-9 0-4-74 7-4-9 0-6-49 4-6-4 5-6-15 0-1-76 3-2-2 0-3-29 6-3-21 0-7-55 0-2-67 ' +
        '0-5-25 3-2-15 2-7-18',
    ),
  },
];

/** Each slip shows in two of these or more to whoever stops at the target, too. */
const heapTrialsAlone: readonly HeapTrial[] = [0, 2, 3, 5, 6, 9].map((index) => trials[index]!);

function inARow(parts: readonly HeapTrial[], scale: number): HeapTrial {
  const edges: WeightedEdge[] = [];
  let first = 0;
  let target = 0;
  for (const part of parts) {
    if (first > 0) edges.push([target, first, scale]);
    for (const [from, to, weight] of part.edges) edges.push([first + from, first + to, weight * scale]);
    target = first + part.target;
    first += part.nodes;
  }
  return {nodes: first, target, edges};
}

/** All of them one after another, the target of each beside node 0 of the next, so that `last` comes last. */
function heapTrials(last: number): HeapTrial {
  return inARow([...trials.slice(last + 1), ...trials.slice(0, last + 1)], 1);
}

/** A few of them, with weights of their own, for fresh inputs. */
export function someHeapTrials(random: Random): HeapTrial {
  const parts = random.shuffle([...trials]).slice(0, random.int(1, 3));
  return inARow(parts, random.int(1, 4));
}

/** For graphs whose edges lead one way. */
export function bothWays(edges: readonly WeightedEdge[]): WeightedEdge[] {
  return edges.flatMap(([from, to, weight]): WeightedEdge[] => [
    [from, to, weight],
    [to, from, weight],
  ]);
}

/** The cases of an exercise that is solved with a heap: the small graphs alone, then all of them in two orders. `what` waits in it. */
export function heapTrialCases<Input>(
  group: string,
  what: 'nodes' | 'places',
  inputOf: (trial: HeapTrial) => Input,
) {
  return [
    ...heapTrialsAlone.map((trial, index) => ({
      id: `waiting-together-${index + 1}`,
      group,
      category: `${what} that wait together and become nearer`,
      input: (): Input => inputOf(trial),
    })),
    ...[4, 9].map((last) => ({
      id: `waiting-in-turn-${last}`,
      group,
      category: `many ${what} that come to wait and are taken in turn, again and again`,
      input: (): Input => inputOf(heapTrials(last)),
    })),
  ];
}

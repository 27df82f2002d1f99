/** Accepts every path without repeated nodes whose sum of weights is the reference's. */
import {defineCheck} from '#lib/exercise-sdk/cases';

type Input = readonly [
  n: number,
  edges: ReadonlyArray<readonly [number, number, number]>,
  source: number,
  target: number,
];

/** The lightest edge between two nodes, by `u * n + v`. */
function lightestEdges(n: number, edges: Input[1]): Map<number, number> {
  const lightest = new Map<number, number>();
  for (const [u, v, weight] of edges) {
    const known = lightest.get(u * n + v);
    if (known === undefined || weight < known) lightest.set(u * n + v, weight);
  }
  return lightest;
}

/** The sum of weights along nodes that follow one another, or what keeps them from being a path. */
function sumAlong(path: readonly number[], n: number, edges: Input[1]): number | string {
  const lightest = lightestEdges(n, edges);
  let sum = 0;
  for (let place = 1; place < path.length; place++) {
    const [u, v] = [path[place - 1]!, path[place]!];
    const weight = lightest.get(u * n + v);
    if (weight === undefined) return `uses an edge from ${u} to ${v} that does not exist`;
    sum += weight;
  }
  return sum;
}

export default defineCheck<Input, number[]>(([n, edges, source, target], answer, expected) => {
  const actual: unknown = answer;
  if (!Array.isArray(actual)) return {ok: false, reason: 'is not a list of nodes'};
  if (expected.length === 0) {
    return actual.length === 0
      ? {ok: true}
      : {ok: false, reason: `must be [], because no path leads from ${source} to ${target}`};
  }
  if (actual.length === 0)
    return {ok: false, reason: `is empty, but there is a path from ${source} to ${target}`};
  const stranger = actual.find(
    (node: unknown) => !Number.isInteger(node) || (node as number) < 0 || (node as number) >= n,
  );
  if (actual.includes(undefined) || stranger !== undefined) {
    return {ok: false, reason: `holds ${String(stranger)}, which is not a node`};
  }
  const path = actual as number[];
  if (path[0] !== source) return {ok: false, reason: `begins at ${path[0]}, not at ${source}`};
  if (path.at(-1) !== target) return {ok: false, reason: `ends at ${path.at(-1)}, not at ${target}`};
  if (new Set(path).size < path.length) return {ok: false, reason: 'visits a node twice'};
  const sum = sumAlong(path, n, edges);
  if (typeof sum === 'string') return {ok: false, reason: sum};
  const least = sumAlong(expected, n, edges);
  if (sum !== least)
    return {ok: false, reason: `has the sum ${sum}, but a path with the sum ${least} exists`};
  return {ok: true};
});

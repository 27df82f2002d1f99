/** Accepts, for each customer, every nearest depot and every shortest way from it. */
import {defineCheck} from '#lib/exercise-sdk/cases';
import {count} from '#lib/exercise-sdk/count';

type Route = {readonly depot: string; readonly distance: number; readonly path: readonly string[]};
type Road = readonly [place1: string, place2: string, length: number];
type Input = readonly [roads: readonly Road[], depots: readonly string[], customers: readonly string[]];

/** Length of the shortest road between two places, by both names. */
function shortestRoads(roads: readonly Road[]): Map<string, number> {
  const shortest = new Map<string, number>();
  for (const [place1, place2, length] of roads) {
    for (const key of [`${place1}\n${place2}`, `${place2}\n${place1}`]) {
      const known = shortest.get(key);
      if (known === undefined || length < known) shortest.set(key, length);
    }
  }
  return shortest;
}

/** What is wrong with the route to a customer that can be reached. */
function routeProblem(
  route: unknown,
  customer: string,
  best: Route,
  roads: Map<string, number>,
  depots: ReadonlySet<string>,
): string | undefined {
  if (typeof route !== 'object' || route === null)
    return `is ${String(route)}, but a depot can reach the place`;
  const {depot, distance, path} = route as {depot?: unknown; distance?: unknown; path?: unknown};
  if (typeof depot !== 'string' || !depots.has(depot))
    return `names ${JSON.stringify(depot)} as depot, which is none`;
  if (distance !== best.distance)
    return `has the distance ${String(distance)}, but the nearest depot is ${best.distance} away`;
  if (!Array.isArray(path) || path.some((place) => typeof place !== 'string'))
    return 'has no list of places as path';
  const places = path as string[];
  if (places[0] !== depot) return `has a path that begins at ${JSON.stringify(places[0])}, not at its depot`;
  if (places.at(-1) !== customer)
    return `has a path that ends at ${JSON.stringify(places.at(-1))}, not at the customer`;
  if (new Set(places).size < places.length) return 'has a path that visits a place twice';
  let sum = 0;
  for (let index = 1; index < places.length; index++) {
    const length = roads.get(`${places[index - 1]}\n${places[index]}`);
    if (length === undefined) {
      return `has a path along a road from ${JSON.stringify(places[index - 1])} to ${JSON.stringify(places[index])} that does not exist`;
    }
    sum += length;
  }
  return sum === distance ? undefined : `has a path whose roads add up to ${sum}, not ${String(distance)}`;
}

export default defineCheck<Input, ReadonlyArray<Route | null>>(
  ([roads, depots, customers], answer, expected) => {
    const actual: unknown = answer;
    if (!Array.isArray(actual)) return {ok: false, reason: 'is not a list'};
    if (actual.length !== customers.length) {
      return {
        ok: false,
        reason: `has ${count(actual.length, 'entry', 'entries')} for ${count(customers.length, 'customer')}`,
      };
    }
    const shortest = shortestRoads(roads);
    const known = new Set(depots);
    for (const [index, customer] of customers.entries()) {
      const best = expected[index]!;
      const route: unknown = actual[index];
      const say = (problem: string) =>
        ({ok: false, reason: `is wrong for customer ${index + 1}: its entry ${problem}`}) as const;
      if (best === null) {
        if (route !== null) return say('must be null, because no depot can reach the place');
        continue;
      }
      const problem = routeProblem(route, customer, best, shortest, known);
      if (problem !== undefined) return say(problem);
    }
    return {ok: true};
  },
);

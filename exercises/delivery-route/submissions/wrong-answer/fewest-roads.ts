// Breadth-first search from all depots: the depot with the fewest roads in between, however long they are.
export function deliveryRoutes(roads: [string, string, number][], depots: string[], customers: string[]) {
  const links = new Map<string, [string, number][]>();
  for (const [a, b, length] of roads) {
    links.set(a, [...(links.get(a) ?? []), [b, length]]);
    links.set(b, [...(links.get(b) ?? []), [a, length]]);
  }
  const routes = new Map<string, {depot: string; distance: number; path: string[]}>();
  for (const depot of depots) routes.set(depot, {depot, distance: 0, path: [depot]});
  const queue = [...routes.keys()];
  for (const place of queue) {
    const {depot, distance, path} = routes.get(place)!;
    for (const [next, length] of links.get(place) ?? []) {
      if (routes.has(next)) continue;
      routes.set(next, {depot, distance: distance + length, path: [...path, next]});
      queue.push(next);
    }
  }
  return customers.map((customer) => routes.get(customer) ?? null);
}

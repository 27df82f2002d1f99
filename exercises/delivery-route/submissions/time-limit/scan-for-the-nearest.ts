// Looks through all places for the nearest one that is not done: O(n²).
export function deliveryRoutes(roads: [string, string, number][], depots: string[], customers: string[]) {
  const places = [...new Set([...roads.flatMap(([a, b]) => [a, b]), ...depots, ...customers])];
  const number = new Map(places.map((place, index) => [place, index]));
  const links: [number, number][][] = places.map(() => []);
  for (const [a, b, length] of roads) {
    links[number.get(a)!].push([number.get(b)!, length]);
    links[number.get(b)!].push([number.get(a)!, length]);
  }
  const distance = places.map(() => Infinity);
  const before = places.map(() => -1);
  const done = places.map(() => false);
  for (const depot of depots) distance[number.get(depot)!] = 0;
  for (;;) {
    let nearest = -1;
    for (let place = 0; place < places.length; place++) {
      if (!done[place] && distance[place] < (nearest < 0 ? Infinity : distance[nearest])) nearest = place;
    }
    if (nearest < 0) break;
    done[nearest] = true;
    for (const [next, length] of links[nearest]) {
      if (distance[nearest] + length >= distance[next]) continue;
      distance[next] = distance[nearest] + length;
      before[next] = nearest;
    }
  }
  return customers.map((customer) => {
    const last = number.get(customer)!;
    if (distance[last] === Infinity) return null;
    const path: string[] = [];
    for (let place = last; place >= 0; place = before[place]) path.push(places[place]);
    path.reverse();
    return {depot: path[0], distance: distance[last], path};
  });
}

// Dijkstra's algorithm with buckets: every flight costs 1.
const fewestFlights = (n, flights, source, destination) => {
  const from = {};
  flights.forEach(([a, b]) => (from[a] ??= new Set()).add(b));
  const distance = new Map([[source, 0]]);
  const buckets = [[source]];
  for (let cost = 0; cost < buckets.length; cost++) {
    for (const airport of buckets[cost]) {
      if (distance.get(airport) < cost) continue;
      for (const to of from[airport] ?? []) {
        if ((distance.get(to) ?? Infinity) <= cost + 1) continue;
        distance.set(to, cost + 1);
        (buckets[cost + 1] ??= []).push(to);
      }
    }
  }
  return distance.get(destination) ?? -1;
};

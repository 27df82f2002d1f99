// Remembers an airport when it leaves the queue, so that it enters once for each way: the ways double, O(2ⁿ).
function fewestFlights(n, flights, source, destination) {
  const next = Array.from({length: n}, () => []);
  for (const [from, to] of flights) next[from].push(to);
  let ring = [source];
  const reached = new Set();
  for (let flown = 0; ring.length > 0 && flown <= n; flown++) {
    if (ring.includes(destination)) return flown;
    ring.forEach((airport) => reached.add(airport));
    ring = ring.flatMap((airport) => next[airport].filter((to) => !reached.has(to)));
  }
  return -1;
}

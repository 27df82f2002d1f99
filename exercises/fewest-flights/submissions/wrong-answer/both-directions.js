// Uses each flight in both directions.
function fewestFlights(n, flights, source, destination) {
  const next = Array.from({length: n}, () => []);
  for (const [from, to] of flights) {
    next[from].push(to);
    next[to].push(from);
  }
  const count = new Array(n).fill(-1);
  count[source] = 0;
  const queue = [source];
  for (const airport of queue) {
    for (const to of next[airport]) {
      if (count[to] !== -1) continue;
      count[to] = count[airport] + 1;
      queue.push(to);
    }
  }
  return count[destination];
}

// Counts the airports on the way instead of the flights.
function fewestFlights(n, flights, source, destination) {
  const next = Array.from({length: n}, () => []);
  for (const [from, to] of flights) next[from].push(to);
  const count = new Array(n).fill(-1);
  count[source] = 1;
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

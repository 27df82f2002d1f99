// Takes 0 for "not visited": the source is visited again on a round trip.
function fewestFlights(n, flights, source, destination) {
  const next = Array.from({length: n}, () => []);
  for (const [from, to] of flights) next[from].push(to);
  const count = new Array(n).fill(0);
  const queue = [source];
  for (const airport of queue) {
    for (const to of next[airport]) {
      if (count[to]) continue;
      count[to] = count[airport] + 1;
      queue.push(to);
    }
  }
  return source === destination ? 0 : count[destination] || -1;
}

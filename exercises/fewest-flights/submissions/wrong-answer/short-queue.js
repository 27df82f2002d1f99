// Keeps the airports that wait in a ring of 1,024, and writes over those that still wait.
function fewestFlights(n, flights, source, destination) {
  const next = Array.from({length: n}, () => []);
  for (const [from, to] of flights) next[from].push(to);
  const count = new Array(n).fill(-1);
  count[source] = 0;
  const queue = new Int32Array(1024);
  queue[0] = source;
  let head = 0;
  let tail = 1;
  while (head !== tail) {
    const airport = queue[head++ & 1023];
    for (const to of next[airport]) {
      if (count[to] !== -1) continue;
      count[to] = count[airport] + 1;
      queue[tail++ & 1023] = to;
    }
  }
  return count[destination];
}

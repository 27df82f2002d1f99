// Improves all counts in rounds until nothing changes: O(n²).
function fewestFlights(n, flights, source, destination) {
  const count = new Array(n).fill(Infinity);
  count[source] = 0;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [from, to] of flights) {
      if (count[from] + 1 >= count[to]) continue;
      count[to] = count[from] + 1;
      isChanged = true;
    }
  }
  return count[destination] === Infinity ? -1 : count[destination];
}

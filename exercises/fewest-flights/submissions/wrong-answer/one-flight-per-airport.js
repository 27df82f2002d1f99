// Keeps only the flight that is listed last for each airport.
function fewestFlights(n, flights, source, destination) {
  const next = new Map(flights);
  let airport = source;
  for (let flown = 0; flown <= n; flown++) {
    if (airport === destination) return flown;
    if (!next.has(airport)) return -1;
    airport = next.get(airport);
  }
  return -1;
}

// Looks for the destination among the airports that a flight leads to, also when one is there already.
function fewestFlights(n, flights, source, destination) {
  const next = Array.from({length: n}, () => []);
  for (const [from, to] of flights) next[from].push(to);
  const seen = new Set();
  for (let flown = 1, ring = [source]; ring.length > 0; flown++) {
    const wider = [];
    for (const airport of ring) {
      for (const to of next[airport]) {
        if (to === destination) return flown;
        if (seen.has(to)) continue;
        seen.add(to);
        wider.push(to);
      }
    }
    ring = wider;
  }
  return -1;
}

// Makes each ring of airports from the one before.
export function fewestFlights(n: number, flights: [number, number][], source: number, destination: number): number {
  const next = new Map<number, number[]>();
  for (const [from, to] of flights) {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  const seen = new Set([source]);
  for (let flown = 0, ring = [source]; ring.length > 0; flown++) {
    const wider: number[] = [];
    for (const airport of ring) {
      if (airport === destination) return flown;
      for (const to of next.get(airport) ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        wider.push(to);
      }
    }
    ring = wider;
  }
  return -1;
}

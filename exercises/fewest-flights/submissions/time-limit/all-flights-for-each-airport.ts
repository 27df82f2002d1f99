// Has no lists of neighbours: looks through all flights for each airport; O(n²).
export function fewestFlights(n: number, flights: [number, number][], source: number, destination: number): number {
  const count = new Map([[source, 0]]);
  for (const [airport, flown] of count) {
    for (const [from, to] of flights) {
      if (from === airport && !count.has(to)) count.set(to, flown + 1);
    }
  }
  return count.get(destination) ?? -1;
}

// Searches from the destination along reversed flights.
type Visit = {airport: number; flown: number};

export default function fewestFlights(
  n: number,
  flights: [number, number][],
  source: number,
  destination: number,
): number {
  const before: number[][] = Array.from({length: n}, () => []);
  for (const [from, to] of flights) before[to]!.push(from);
  const isSeen = new Uint8Array(n);
  isSeen[destination] = 1;
  const visits: Visit[] = [{airport: destination, flown: 0}];
  for (let at = 0; at < visits.length; at++) {
    const {airport, flown} = visits[at]!;
    if (airport === source) return flown;
    for (const from of before[airport]!) {
      if (isSeen[from] === 1) continue;
      isSeen[from] = 1;
      visits.push({airport: from, flown: flown + 1});
    }
  }
  return -1;
}

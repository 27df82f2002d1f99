// Gives the count of an airport that was never reached as it is.
export function fewestFlights(n: number, flights: [number, number][], source: number, destination: number): number {
  const next: number[][] = Array.from({length: n}, () => []);
  for (const [from, to] of flights) next[from]!.push(to);
  const count = new Array<number>(n).fill(Number.MAX_SAFE_INTEGER);
  count[source] = 0;
  const queue = [source];
  for (const airport of queue) {
    for (const to of next[airport]!) {
      if (count[to] !== Number.MAX_SAFE_INTEGER) continue;
      count[to] = count[airport]! + 1;
      queue.push(to);
    }
  }
  return count[destination]!;
}

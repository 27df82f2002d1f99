// Takes the earliest node each time, but fixes a neighbour's arrival when it is first seen instead of when it is taken.
export function networkDelayTime(times: [number, number, number][], n: number, k: number): number {
  const arrival = new Map<number, number>([[k, 0]]);
  const waiting: [number, number][] = [[0, k]];
  while (waiting.length > 0) {
    waiting.sort((a, b) => b[0] - a[0]);
    const [now, node] = waiting.pop()!;
    for (const [from, to, time] of times) {
      if (from !== node || arrival.has(to)) continue;
      arrival.set(to, now + time);
      waiting.push([now + time, to]);
    }
  }
  return arrival.size === n ? Math.max(...arrival.values()) : -1;
}

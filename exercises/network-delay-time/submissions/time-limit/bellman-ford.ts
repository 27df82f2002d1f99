// Relaxes every link until nothing changes: nodes times links when the links are listed from the far end; O(n²).
export function networkDelayTime(times: [number, number, number][], n: number, k: number): number {
  const arrival = new Array<number>(n + 1).fill(Infinity);
  arrival[k] = 0;
  let changed = true;
  while (changed) {
    changed = false;
    for (const [from, to, time] of times) {
      if (arrival[from] + time < arrival[to]) {
        arrival[to] = arrival[from] + time;
        changed = true;
      }
    }
  }
  let latest = 0;
  for (let node = 1; node <= n; node++) latest = Math.max(latest, arrival[node]);
  return latest === Infinity ? -1 : latest;
}

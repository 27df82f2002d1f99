// Adds the arrival times up instead of taking the latest one.
function networkDelayTime(times, n, k) {
  const arrival = Array(n + 1).fill(Infinity);
  arrival[k] = 0;
  for (let round = 1; round < n; round++) {
    for (const [u, v, w] of times) arrival[v] = Math.min(arrival[v], arrival[u] + w);
  }
  const total = arrival.slice(1).reduce((sum, time) => sum + time, 0);
  return total === Infinity ? -1 : total;
}

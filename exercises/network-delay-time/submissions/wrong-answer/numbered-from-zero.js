// Numbers the nodes from 0 to n - 1, so that node n is left out of the answer.
function networkDelayTime(times, n, k) {
  const arrival = Array(n + 1).fill(Infinity);
  arrival[k] = 0;
  for (let round = 0; round < n; round++) {
    for (const [u, v, w] of times) arrival[v] = Math.min(arrival[v], arrival[u] + w);
  }
  let latest = 0;
  for (let node = 0; node < n; node++) {
    if (node > 0 && arrival[node] === Infinity) return -1;
    if (node > 0) latest = Math.max(latest, arrival[node]);
  }
  return latest;
}

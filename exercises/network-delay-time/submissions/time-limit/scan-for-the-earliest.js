// Looks at every node to find the earliest one: fine for dense networks, too slow for 3000 nodes with few links; O(n²).
function networkDelayTime(times, n, k) {
  const links = Array.from({length: n + 1}, () => []);
  for (const [u, v, w] of times) links[u].push([v, w]);
  const arrival = Array(n + 1).fill(Infinity);
  const done = Array(n + 1).fill(false);
  arrival[k] = 0;
  for (let round = 0; round < n; round++) {
    let node = 0;
    for (let candidate = 1; candidate <= n; candidate++) {
      if (!done[candidate] && arrival[candidate] < arrival[node]) node = candidate;
    }
    if (node === 0) return -1;
    done[node] = true;
    for (const [to, time] of links[node]) arrival[to] = Math.min(arrival[to], arrival[node] + time);
  }
  return Math.max(...arrival.slice(1));
}

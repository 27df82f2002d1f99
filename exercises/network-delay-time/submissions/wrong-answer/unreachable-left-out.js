// Takes the latest arrival among the nodes that were reached and never notices the others.
function networkDelayTime(times, n, k) {
  const arrival = new Map([[k, 0]]);
  for (let round = 1; round < n; round++) {
    for (const [u, v, w] of times) {
      if (!arrival.has(u)) continue;
      const time = arrival.get(u) + w;
      if (!arrival.has(v) || time < arrival.get(v)) arrival.set(v, time);
    }
  }
  return Math.max(...arrival.values());
}

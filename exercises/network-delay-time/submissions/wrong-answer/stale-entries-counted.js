// Stops after n pops, but counts entries of nodes that were popped before.
function networkDelayTime(times, n, k) {
  const links = Array.from({length: n + 1}, () => []);
  for (const [u, v, w] of times) links[u].push([v, w]);
  const arrival = Array(n + 1).fill(Infinity);
  arrival[k] = 0;
  const waiting = [[0, k]];
  let reached = 0;
  let latest = 0;
  while (waiting.length > 0 && reached < n) {
    let best = 0;
    for (let i = 1; i < waiting.length; i++) if (waiting[i][0] < waiting[best][0]) best = i;
    const [now, node] = waiting.splice(best, 1)[0];
    reached++;
    latest = now;
    for (const [to, time] of links[node]) {
      if (now + time < arrival[to]) {
        arrival[to] = now + time;
        waiting.push([now + time, to]);
      }
    }
  }
  return reached === n ? latest : -1;
}

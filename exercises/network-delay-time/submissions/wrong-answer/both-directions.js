// Treats every link as if it worked in both directions.
function networkDelayTime(times, n, k) {
  const links = Array.from({length: n + 1}, () => []);
  for (const [u, v, w] of times) {
    links[u].push([v, w]);
    links[v].push([u, w]);
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

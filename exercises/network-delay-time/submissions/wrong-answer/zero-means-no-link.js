// Takes a time of 0 for "no link", as an adjacency matrix filled with zeros does.
function networkDelayTime(times, n, k) {
  const links = Array.from({length: n + 1}, () => []);
  for (const [u, v, w] of times) {
    if (w) links[u].push([v, w]);
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

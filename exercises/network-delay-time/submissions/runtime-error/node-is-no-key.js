// Makes adjacency lists only for nodes that links leave, then walks the list of a node that has none.
function networkDelayTime(times, n, k) {
  const links = {};
  for (const [u, v, w] of times) (links[u] ??= []).push([v, w]);
  const arrival = {[k]: 0};
  const queue = [k];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    for (const [to, time] of links[node]) {
      if (!(to in arrival) || arrival[node] + time < arrival[to]) {
        arrival[to] = arrival[node] + time;
        queue.push(to);
      }
    }
  }
  const reached = Object.values(arrival);
  return reached.length === n ? Math.max(...reached) : -1;
}

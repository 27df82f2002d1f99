// Handles nodes in order of arrival, again whenever they become nearer.
function distances(n, edges, source) {
  if (edges.some(([, , weight]) => weight < 0)) return [];
  const graph = Array.from({length: n}, () => []);
  for (const [from, to, weight] of edges) graph[from].push([to, weight]);
  const dist = new Array(n).fill(Infinity);
  dist[source] = 0;
  const queue = [source];
  const waits = new Array(n).fill(false);
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    waits[node] = false;
    for (const [to, weight] of graph[node]) {
      if (dist[node] + weight >= dist[to]) continue;
      dist[to] = dist[node] + weight;
      if (waits[to]) continue;
      waits[to] = true;
      queue.push(to);
    }
  }
  return dist.map((distance) => (distance === Infinity ? -1 : distance));
}

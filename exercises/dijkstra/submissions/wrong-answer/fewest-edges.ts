// Finds the way with the fewest edges, breadth first, and adds up its weights.
function distances(n: number, edges: [number, number, number][], source: number): number[] {
  if (edges.some(([, , weight]) => weight < 0)) return [];
  const neighbours = Array.from({length: n}, (): [number, number][] => []);
  for (const [from, to, weight] of edges) neighbours[from].push([to, weight]);
  const best = new Array(n).fill(Infinity);
  best[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (const [to, weight] of neighbours[node]) {
      if (best[to] === Infinity) {
        best[to] = best[node] + weight;
        queue.push(to);
      }
    }
  }
  return best.map((distance) => (distance === Infinity ? -1 : distance));
}

// Sorts the whole queue after every insertion instead of keeping a heap: O(n²).
function distances(n: number, edges: [number, number, number][], source: number): number[] {
  if (edges.some(([, , weight]) => weight < 0)) return [];
  const neighbours = Array.from({length: n}, (): [number, number][] => []);
  for (const [from, to, weight] of edges) neighbours[from].push([to, weight]);
  const best = new Array(n).fill(Infinity);
  best[source] = 0;
  const heap = [[0, source]];
  while (heap.length > 0) {
    const [distance, node] = heap.shift()!;
    if (distance > best[node]) continue;
    for (const [to, weight] of neighbours[node]) {
      const through = distance + weight;
      if (through < best[to]) {
        best[to] = through;
        heap.push([through, to]);
        heap.sort((a, b) => a[0] - b[0]);
      }
    }
  }
  return best.map((distance) => (distance === Infinity ? -1 : distance));
}

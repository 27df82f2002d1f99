// Follows every improvement by recursion: the stack overflows on a long chain.
function distances(n, edges, source) {
  if (edges.some(([, , weight]) => weight < 0)) return [];
  const neighbours = Array.from({length: n}, () => []);
  for (const [from, to, weight] of edges) neighbours[from].push([to, weight]);
  for (const list of neighbours) list.sort((a, b) => a[1] - b[1]);
  const best = new Array(n).fill(Infinity);
  const visit = (node, distance, path) => {
    if (distance >= best[node]) return;
    best[node] = distance;
    for (const [to, weight] of neighbours[node]) visit(to, distance + weight, [...path.slice(-20), node]);
  };
  visit(source, 0, []);
  return best.map((distance) => (distance === Infinity ? -1 : distance));
}

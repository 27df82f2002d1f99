// Breadth-first search: the path with the fewest edges, whatever they weigh.
function shortestPath(n, edges, from, to) {
  const links = Array.from({length: n}, () => []);
  for (const [u, v] of edges) links[u].push(v);
  const before = new Map([[from, -1]]);
  const queue = [from];
  for (const node of queue) {
    for (const next of links[node]) {
      if (before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  if (!before.has(to)) return [];
  const path = [];
  for (let node = to; node !== -1; node = before.get(node)) path.unshift(node);
  return path;
}

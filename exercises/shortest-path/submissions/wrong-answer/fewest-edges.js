// Breadth-first search: the path with the fewest edges, whatever they weigh.
function shortestPath(n, edges, source, target) {
  const links = Array.from({length: n}, () => []);
  for (const [u, v] of edges) links[u].push(v);
  const before = new Map([[source, -1]]);
  const queue = [source];
  for (const node of queue) {
    for (const next of links[node]) {
      if (before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  if (!before.has(target)) return [];
  const path = [];
  for (let node = target; node !== -1; node = before.get(node)) path.unshift(node);
  return path;
}

// Tries every path, depth first, and keeps the lightest: O(2ⁿ).
export function shortestPath(n: number, edges: [number, number, number][], source: number, target: number): number[] {
  const links: [number, number][][] = Array.from({length: n}, () => []);
  for (const [u, v, weight] of edges) links[u].push([v, weight]);
  let best: number[] = [];
  let least = Infinity;
  const path = [source];
  const onPath = new Set(path);
  const visit = (node: number, sum: number): void => {
    if (sum >= least) return;
    if (node === target) {
      least = sum;
      best = [...path];
      return;
    }
    for (const [next, weight] of links[node]) {
      if (onPath.has(next)) continue;
      path.push(next);
      onPath.add(next);
      visit(next, sum + weight);
      onPath.delete(next);
      path.pop();
    }
  };
  visit(source, 0);
  return best;
}

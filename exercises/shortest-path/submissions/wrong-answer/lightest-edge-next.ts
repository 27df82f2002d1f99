// Walks along the lightest edge to a node that was not visited yet, and turns back only at dead ends.
export function shortestPath(n: number, edges: [number, number, number][], source: number, target: number): number[] {
  const links: [number, number][][] = Array.from({length: n}, () => []);
  for (const [u, v, weight] of edges) links[u].push([v, weight]);
  for (const list of links) list.sort((a, b) => a[1] - b[1]);
  const visited = new Set([source]);
  const path = [source];
  while (path.length > 0 && path[path.length - 1] !== target) {
    const next = links[path[path.length - 1]].find(([node]) => !visited.has(node));
    if (next === undefined) path.pop();
    else {
      visited.add(next[0]);
      path.push(next[0]);
    }
  }
  return path;
}

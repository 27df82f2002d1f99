// Looks at every node to find the nearest one: O(n²).
function shortestPath(n, edges, source, target) {
  const links = Array.from({length: n}, () => []);
  for (const [u, v, weight] of edges) links[u].push([v, weight]);
  const distance = Array(n).fill(Infinity);
  const before = Array(n).fill(-1);
  const done = Array(n).fill(false);
  distance[source] = 0;
  for (;;) {
    let nearest = -1;
    for (let node = 0; node < n; node++) {
      if (!done[node] && distance[node] < (nearest < 0 ? Infinity : distance[nearest])) nearest = node;
    }
    if (nearest < 0) break;
    done[nearest] = true;
    for (const [next, weight] of links[nearest]) {
      if (distance[nearest] + weight < distance[next]) {
        distance[next] = distance[nearest] + weight;
        before[next] = nearest;
      }
    }
  }
  if (distance[target] === Infinity) return [];
  const path = [];
  for (let node = target; node !== -1; node = before[node]) path.push(node);
  return path.reverse();
}

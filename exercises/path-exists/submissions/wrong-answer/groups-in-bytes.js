// Numbers the groups in a Uint8Array, whose numbers begin again after 255.
function validPath(n, edges, source, destination) {
  const near = Array.from({ length: n }, () => []);
  for (const [a, b] of edges) {
    near[a].push(b);
    near[b].push(a);
  }
  const group = new Uint8Array(n);
  const visited = new Set();
  let count = 0;
  for (let start = 0; start < n; start++) {
    if (visited.has(start)) continue;
    const stack = [start];
    visited.add(start);
    while (stack.length > 0) {
      const at = stack.pop();
      group[at] = count;
      for (const next of near[at]) {
        if (!visited.has(next)) {
          visited.add(next);
          stack.push(next);
        }
      }
    }
    count++;
  }
  return group[source] === group[destination];
}

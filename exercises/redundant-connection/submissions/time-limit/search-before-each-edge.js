// Searches the network for a connection before it adds each edge: O(n²).
function findRedundantConnection(edges) {
  const links = Array.from({length: edges.length + 1}, () => []);
  const connected = (from, to) => {
    const seen = new Set([from]);
    const stack = [from];
    while (stack.length > 0) {
      const node = stack.pop();
      if (node === to) return true;
      for (const next of links[node]) {
        if (seen.has(next)) continue;
        seen.add(next);
        stack.push(next);
      }
    }
    return false;
  };
  for (const [a, b] of edges) {
    if (connected(a, b)) return [a, b];
    links[a].push(b);
    links[b].push(a);
  }
}

// Searches recursively and forgets where it has been: on the cycle it runs around until the stack is full.
function findRedundantConnection(edges) {
  const links = Array.from({length: edges.length + 1}, () => []);
  for (const [a, b] of edges) {
    links[a].push(b);
    links[b].push(a);
  }
  const reaches = (from, to, without) =>
    from === to ||
    links[from].some((next) => !(from === without[0] && next === without[1]) && reaches(next, to, without));
  return edges.findLast(([a, b]) => reaches(a, b, [a, b]));
}

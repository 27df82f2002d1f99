// Union-find that never shortens a way: the roads of one busy place make a chain; O(n²).
function validPath(n, edges, source, destination) {
  const parent = Array.from({length: n}, (_, place) => place);
  const find = (place) => {
    while (parent[place] !== place) place = parent[place];
    return place;
  };
  for (const [a, b] of edges) parent[find(a)] = find(b);
  return find(source) === find(destination);
}

// Hangs the place itself below the other, so that what it was joined with before is left behind.
function validPath(n, edges, source, destination) {
  const parent = Array.from({length: n}, (_, place) => place);
  const find = (place) => {
    while (parent[place] !== place) place = parent[place];
    return place;
  };
  for (const [a, b] of edges) {
    if (find(a) !== find(b)) parent[a] = find(b);
  }
  return find(source) === find(destination);
}

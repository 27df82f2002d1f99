// Takes parent 0 for no parent.
function validPath(n, edges, source, destination) {
  const parent = new Array(n).fill(undefined);
  const find = (place) => {
    while (parent[place]) place = parent[place];
    return place;
  };
  for (const [a, b] of edges) {
    const [x, y] = [find(a), find(b)];
    if (x !== y) parent[x] = y;
  }
  return find(source) === find(destination);
}

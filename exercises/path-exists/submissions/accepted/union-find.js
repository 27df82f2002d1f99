// Joins the groups of each road by their roots, with halved paths, and compares two roots. The reference.
function validPath(n, edges, source, destination) {
  const parent = [];
  for (let place = 0; place < n; place++) parent.push(place);
  const find = (place) => {
    while (parent[place] !== place) {
      parent[place] = parent[parent[place]];
      place = parent[place];
    }
    return place;
  };
  for (const [a, b] of edges) parent[find(a)] = find(b);
  return find(source) === find(destination);
}

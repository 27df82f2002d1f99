// Roads behind the second one of the source are overlooked.
function validPath(n, edges, source, destination) {
  const parent = Array.from({length: n}, (_, i) => i);
  const find = (x) => { while (parent[x] !== x) { parent[x] = parent[parent[x]]; x = parent[x]; } return x; };
  let met = 0;
  for (const [a, b] of edges) { if (a === source && ++met > 2) break; if (met === 2 && a !== source) continue; parent[find(a)] = find(b); }
  return find(source) === find(destination);
}

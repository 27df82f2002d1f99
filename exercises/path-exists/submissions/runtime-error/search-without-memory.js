// Searches recursively and forgets where it has been: it runs to and fro until the stack is full.
function validPath(n, edges, source, destination) {
  const neighbours = Array.from({length: n}, () => []);
  for (const [a, b] of edges) {
    neighbours[a].push(b);
    neighbours[b].push(a);
  }
  const reaches = (place) => place === destination || neighbours[place].some(reaches);
  return reaches(source);
}

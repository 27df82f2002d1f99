// Treats cables as directed, and looks for the office that a second cable leads to.
function findRedundantConnection(edges) {
  const reached = new Set();
  let answer = edges.at(-1);
  for (const [a, b] of edges) {
    if (reached.has(b)) answer = [a, b];
    reached.add(b);
  }
  return answer;
}

// One recursive depth-first search finds the cycle, as deep as the network is long; then its last edge is taken.
const findRedundantConnection = (edges) => {
  const links = Array.from({length: edges.length + 1}, () => []);
  edges.forEach(([a, b], index) => {
    links[a].push([b, index]);
    links[b].push([a, index]);
  });
  const state = new Array(links.length).fill('new');
  const onCycle = [];
  let closedAt = 0;

  /** Whether the caller's edge lies on the cycle. */
  function visit(node, cameBy) {
    state[node] = 'open';
    let inside = false;
    for (const [next, index] of links[node]) {
      if (index === cameBy || onCycle.length > 0 && state[next] === 'done') continue;
      if (state[next] === 'open') {
        if (closedAt === 0) {
          closedAt = next;
          onCycle.push(index);
          inside = true;
        }
      } else if (state[next] === 'new' && visit(next, index)) {
        onCycle.push(index);
        inside = node !== closedAt;
      }
    }
    state[node] = 'done';
    return inside;
  }

  visit(1, -1);
  return edges[Math.max(...onCycle)];
};

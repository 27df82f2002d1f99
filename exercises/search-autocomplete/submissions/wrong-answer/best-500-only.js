// Keeps the best five hundred terms of each beginning.
class Autocomplete {
  constructor(terms) {
    this.root = { next: {}, list: [] };
    const sorted = [...terms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const [t] of sorted) { let n = this.root; n.list.push(t); for (const c of t) { n.next[c] ??= { next: {}, list: [] }; n = n.next[c]; if (n.list.length < 500) n.list.push(t); } }
  }
  suggest(prefix, limit) { let n = this.root; for (const c of prefix) { n = n.next[c]; if (!n) return []; } return n.list.slice(0, limit); }
}

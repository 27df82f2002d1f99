// Indexes every piece of a term: a text that occurs inside is found as if the term began with it.
class Autocomplete {
  constructor(terms) {
    this.pieces = new Map([['', []]]);
    const ranked = [...terms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const [term] of ranked) {
      const own = new Set(['']);
      for (let from = 0; from < term.length; from++) {
        let piece = '';
        for (let i = from; i < term.length; i++) {
          piece += term[i];
          own.add(piece);
        }
      }
      for (const piece of own) {
        if (!this.pieces.has(piece)) this.pieces.set(piece, []);
        this.pieces.get(piece).push(term);
      }
    }
  }
  suggest(prefix, limit) {
    return (this.pieces.get(prefix) ?? []).slice(0, limit);
  }
}

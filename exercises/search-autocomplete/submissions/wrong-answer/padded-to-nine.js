// Sorts by a text key with the weight padded to nine digits; the greatest weight has ten.
class Autocomplete {
  constructor(terms) {
    this.byPrefix = new Map();
    const key = (w) => String(w).padStart(9, "0");
    const sorted = terms.slice().sort(([a, v], [b, w]) => {
      if (v === w) return a < b ? -1 : 1;
      return key(v) > key(w) ? -1 : 1;
    });
    for (const [term] of sorted) {
      for (let i = 0; i <= term.length; i++) {
        const p = term.slice(0, i);
        const list = this.byPrefix.get(p);
        if (list) list.push(term);
        else this.byPrefix.set(p, [term]);
      }
    }
  }
  suggest(prefix, limit) {
    const list = this.byPrefix.get(prefix);
    return list ? list.slice(0, limit) : [];
  }
}

// Filters the whole dictionary for every prefix: O(n²).
class Autocomplete {
  constructor(terms) {
    this.terms = terms;
  }
  suggest(prefix, limit) {
    return this.terms
      .filter(([term]) => term.startsWith(prefix))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, limit)
      .map(([term]) => term);
  }
}

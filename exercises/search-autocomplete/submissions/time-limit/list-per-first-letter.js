// Looks through all terms with the same first letter: O(n²).
class Autocomplete {
  constructor(terms) {
    this.lists = new Map([['', terms]]);
    for (const term of terms) {
      const letter = term[0][0];
      if (!this.lists.has(letter)) this.lists.set(letter, []);
      this.lists.get(letter).push(term);
    }
    for (const list of this.lists.values()) list.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
  suggest(prefix, limit) {
    const found = [];
    for (const [term] of this.lists.get(prefix.slice(0, 1)) ?? []) {
      if (found.length === limit) break;
      if (term.startsWith(prefix)) found.push(term);
    }
    return found;
  }
}

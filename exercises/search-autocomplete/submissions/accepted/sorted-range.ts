// No trie: the terms sorted once, the range of a prefix found by binary search.
export class Autocomplete {
  private readonly terms: ReadonlyArray<readonly [string, number]>;

  constructor(terms: [string, number][]) {
    this.terms = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The first place whose term, cut to the length of the prefix, satisfies the test. */
  private firstWhere(prefix: string, test: (start: string) => boolean): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (test(this.terms[middle]![0].slice(0, prefix.length))) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  suggest(prefix: string, limit: number): string[] {
    const from = this.firstWhere(prefix, (start) => start >= prefix);
    const to = this.firstWhere(prefix, (start) => start > prefix);
    return this.terms
      .slice(from, to)
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([term]) => term);
  }
}

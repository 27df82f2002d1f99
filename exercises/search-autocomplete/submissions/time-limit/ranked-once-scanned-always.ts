// Ranks the dictionary once, but still walks through it for every prefix until enough is found: O(n²).
export class Autocomplete {
  private ranked: string[];

  constructor(terms: [string, number][]) {
    this.ranked = [...terms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([term]) => term);
  }

  suggest(prefix: string, limit: number): string[] {
    const found: string[] = [];
    for (const term of this.ranked) {
      if (found.length === limit) break;
      if (term.startsWith(prefix)) found.push(term);
    }
    return found;
  }
}

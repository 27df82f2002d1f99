// countWordsStartingWith() counts different words instead of copies.
export class Trie {
  private copies = new Map<string, number>();
  private prefixes = new Map<string, number>();

  private change(word: string, by: number): void {
    for (let end = 0; end <= word.length; end++) {
      const prefix = word.slice(0, end);
      this.prefixes.set(prefix, (this.prefixes.get(prefix) ?? 0) + by);
    }
  }

  insert(word: string): void {
    const copies = this.countWordsEqualTo(word);
    this.copies.set(word, copies + 1);
    if (copies === 0) this.change(word, 1);
  }

  countWordsEqualTo(word: string): number {
    return this.copies.get(word) ?? 0;
  }

  countWordsStartingWith(prefix: string): number {
    return this.prefixes.get(prefix) ?? 0;
  }

  erase(word: string): void {
    const copies = this.countWordsEqualTo(word);
    if (copies === 0) return;
    this.copies.set(word, copies - 1);
    if (copies === 1) this.change(word, -1);
  }
}

// Finds the prefix anywhere in the text of all words, not only where a word begins.
class Trie {
  private readonly words = new Set<string>();
  private text = '';

  insert(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    this.text += `${word} `;
  }

  search(word: string): boolean {
    return this.words.has(word);
  }

  startsWith(prefix: string): boolean {
    return this.text.includes(prefix);
  }
}

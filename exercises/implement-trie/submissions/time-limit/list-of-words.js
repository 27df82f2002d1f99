// Looks at every word for every question: O(n²).
class Trie {
  constructor() {
    this.words = [];
  }
  insert(word) {
    this.words.push(word);
  }
  search(word) {
    return this.words.some((known) => known === word);
  }
  startsWith(prefix) {
    return this.words.some((known) => known.startsWith(prefix));
  }
}

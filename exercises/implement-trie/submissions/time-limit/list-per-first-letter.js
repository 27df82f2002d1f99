// Looks through all words with the same first letter: O(n√n).
class Trie {
  constructor() {
    this.words = new Set();
    this.lists = new Map();
  }
  insert(word) {
    if (this.words.has(word)) return;
    this.words.add(word);
    if (!this.lists.has(word[0])) this.lists.set(word[0], []);
    this.lists.get(word[0]).push(word);
  }
  search(word) {
    return this.words.has(word);
  }
  startsWith(prefix) {
    return (this.lists.get(prefix[0]) ?? []).some((word) => word.startsWith(prefix));
  }
}

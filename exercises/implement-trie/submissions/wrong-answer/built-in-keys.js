// Keeps whole words and prefixes as keys of plain objects, where constructor and __proto__ are taken already.
class Trie {
  constructor() {
    this.words = {};
    this.prefixes = {};
  }
  insert(word) {
    this.words[word] = true;
    for (let i = 1; i <= word.length; i++) this.prefixes[word.slice(0, i)] = true;
  }
  search(word) {
    return word in this.words;
  }
  startsWith(prefix) {
    return prefix in this.prefixes;
  }
}

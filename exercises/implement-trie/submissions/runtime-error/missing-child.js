// Walks on where there is no child and reads a property of undefined.
class Trie {
  constructor() {
    this.root = {children: {}, isWord: false};
  }
  insert(word) {
    let node = this.root;
    for (const letter of word) {
      node.children[letter] ??= {children: {}, isWord: false};
      node = node.children[letter];
    }
    node.isWord = true;
  }
  find(text) {
    let node = this.root;
    for (const letter of text) node = node.children[letter];
    return node;
  }
  search(word) {
    return this.find(word).isWord;
  }
  startsWith(prefix) {
    return Boolean(this.find(prefix));
  }
}

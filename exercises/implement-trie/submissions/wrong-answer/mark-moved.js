// Clears the marks on the way to a longer word, so the shorter word is forgotten.
class Trie {
  constructor() {
    this.root = {children: new Map(), isWord: false};
  }
  insert(word) {
    let node = this.root;
    for (const letter of word) {
      node.isWord = false;
      if (!node.children.has(letter)) node.children.set(letter, {children: new Map(), isWord: false});
      node = node.children.get(letter);
    }
    node.isWord = true;
  }
  find(text) {
    let node = this.root;
    for (const letter of text) {
      node = node?.children.get(letter);
    }
    return node;
  }
  search(word) {
    return this.find(word)?.isWord === true;
  }
  startsWith(prefix) {
    return this.find(prefix) !== undefined;
  }
}

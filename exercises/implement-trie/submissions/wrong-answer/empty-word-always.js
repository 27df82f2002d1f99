// Says that the empty word is there before anyone inserted it.
class Trie {
  constructor() {
    this.root = {children: new Map(), isWord: true};
  }
  insert(word) {
    let node = this.root;
    for (const letter of word) {
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

// Reference: one node per prefix, its children in a Map, and a mark where a word ends.
class TrieNode {
  constructor() {
    this.children = new Map();
    this.isWord = false;
  }
}

class Trie {
  constructor() {
    this.root = new TrieNode();
  }

  insert(word) {
    let node = this.root;
    for (const letter of word) {
      let child = node.children.get(letter);
      if (!child) {
        child = new TrieNode();
        node.children.set(letter, child);
      }
      node = child;
    }
    node.isWord = true;
  }

  search(word) {
    return this.find(word)?.isWord ?? false;
  }

  startsWith(prefix) {
    return this.find(prefix) !== undefined;
  }

  find(text) {
    let node = this.root;
    for (const letter of text) {
      node = node.children.get(letter);
      if (!node) return undefined;
    }
    return node;
  }
}

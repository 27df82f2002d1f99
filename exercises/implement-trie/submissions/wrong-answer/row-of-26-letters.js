// Keeps all nodes in one array with 26 places for each: an underscore ends up among the letters of the node before.
class Trie {
  constructor() {
    this.next = [];
    this.end = [];
    this.addNode();
  }
  addNode() {
    for (let i = 0; i < 26; i++) this.next.push(0);
    this.end.push(false);
    return this.end.length - 1;
  }
  insert(word) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const at = node * 26 + word.charCodeAt(i) - 97;
      if (!this.next[at]) this.next[at] = this.addNode();
      node = this.next[at];
    }
    this.end[node] = true;
  }
  go(text) {
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      node = this.next[node * 26 + text.charCodeAt(i) - 97];
      if (!node) return -1;
    }
    return node;
  }
  search(word) { const n = this.go(word); return n >= 0 && this.end[n]; }
  startsWith(prefix) { return this.go(prefix) >= 0; }
}

// A table of 27 children in every node, indexed by the code of the letter, as in C.
var Trie = function () {
  this.root = {next: new Array(27).fill(null), word: false};
};

function slot(text, i) {
  return text[i] === '_' ? 26 : text.charCodeAt(i) - 97;
}

Trie.prototype.insert = function (word) {
  let node = this.root;
  for (let i = 0; i < word.length; i++) {
    const index = slot(word, i);
    if (node.next[index] === null) node.next[index] = {next: new Array(27).fill(null), word: false};
    node = node.next[index];
  }
  node.word = true;
};

Trie.prototype.walk = function (text) {
  let node = this.root;
  for (let i = 0; i < text.length && node; i++) node = node.next[slot(text, i)];
  return node;
};

Trie.prototype.search = function (word) {
  const node = this.walk(word);
  return node !== null && node.word;
};

Trie.prototype.startsWith = function (prefix) {
  return this.walk(prefix) !== null;
};

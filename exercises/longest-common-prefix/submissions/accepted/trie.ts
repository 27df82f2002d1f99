// Inserts all words into a trie and goes down while there is one way on and no word ends.
class TrieNode {
  readonly children = new Map<string, TrieNode>();
  isWord = false;
}

export default function longestCommonPrefix(words: string[]): string {
  const root = new TrieNode();
  for (const word of words) {
    let node = root;
    for (const letter of word) {
      let next = node.children.get(letter);
      if (next === undefined) {
        next = new TrieNode();
        node.children.set(letter, next);
      }
      node = next;
    }
    node.isWord = true;
  }
  let prefix = '';
  for (let node = root; node.children.size === 1 && !node.isWord; ) {
    const [[letter, next]] = [...node.children] as [[string, TrieNode]];
    prefix += letter;
    node = next;
  }
  return prefix;
}

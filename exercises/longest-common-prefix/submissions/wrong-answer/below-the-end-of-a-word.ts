// Follows a trie while there is one way on, also below the end of a word.
class TrieNode {
  readonly children = new Map<string, TrieNode>();
}

export default function longestCommonPrefix(words: string[]): string {
  const root = new TrieNode();
  for (const word of words) {
    let node = root;
    for (const letter of word) {
      if (!node.children.has(letter)) node.children.set(letter, new TrieNode());
      node = node.children.get(letter)!;
    }
  }
  let prefix = '';
  for (let node = root; node.children.size === 1; ) {
    const [[letter, next]] = [...node.children] as [[string, TrieNode]];
    prefix += letter;
    node = next;
  }
  return prefix;
}

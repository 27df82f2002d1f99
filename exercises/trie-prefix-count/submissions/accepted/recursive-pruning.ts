// Recursive, on objects without a prototype; erasing removes the branches that become empty.
type Branch = {own: number; all: number; below: Record<string, Branch>};

const branch = (): Branch => ({own: 0, all: 0, below: Object.create(null) as Record<string, Branch>});

function add(node: Branch, word: string, at: number): void {
  node.all += 1;
  if (at === word.length) {
    node.own += 1;
    return;
  }
  const letter = word[at]!;
  node.below[letter] ??= branch();
  add(node.below[letter], word, at + 1);
}

function remove(node: Branch, word: string, at: number): boolean {
  if (at === word.length) {
    if (node.own === 0) return false;
    node.own -= 1;
  } else {
    const child = node.below[word[at]!];
    if (child === undefined || !remove(child, word, at + 1)) return false;
    if (child.all === 0) delete node.below[word[at]!];
  }
  node.all -= 1;
  return true;
}

function descend(node: Branch | undefined, word: string, at = 0): Branch | undefined {
  return node === undefined || at === word.length ? node : descend(node.below[word[at]!], word, at + 1);
}

class Trie {
  private root = branch();
  insert(word: string): void {
    add(this.root, word, 0);
  }
  countWordsEqualTo(word: string): number {
    return descend(this.root, word)?.own ?? 0;
  }
  countWordsStartingWith(prefix: string): number {
    return descend(this.root, prefix)?.all ?? 0;
  }
  erase(word: string): void {
    remove(this.root, word, 0);
  }
}

// Plain objects without a prototype, walked recursively; a key that no letter has marks the end of a word.
type Branch = {[letter: string]: Branch};

const end = '$';

function grow(branch: Branch, word: string, at: number): void {
  if (at === word.length) {
    branch[end] = Object.create(null);
    return;
  }
  branch[word[at]] ??= Object.create(null);
  grow(branch[word[at]], word, at + 1);
}

function follow(branch: Branch | undefined, text: string, at: number): Branch | undefined {
  return branch === undefined || at === text.length ? branch : follow(branch[text[at]], text, at + 1);
}

export class Trie {
  private readonly root: Branch = Object.create(null);

  insert(word: string): void {
    grow(this.root, word, 0);
  }

  search(word: string): boolean {
    return follow(this.root, word, 0)?.[end] !== undefined;
  }

  startsWith(prefix: string): boolean {
    return follow(this.root, prefix, 0) !== undefined;
  }
}

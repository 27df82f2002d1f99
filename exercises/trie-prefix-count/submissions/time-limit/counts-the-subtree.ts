// Keeps only the ends of words and adds up everything below a prefix for every question: O(n²).
type Node = {copies: number; children: Map<string, Node>};

export class Trie {
  private root: Node = {copies: 0, children: new Map()};

  private find(prefix: string): Node | undefined {
    let node: Node | undefined = this.root;
    for (const letter of prefix) node = node?.children.get(letter);
    return node;
  }

  private countBelow(node: Node | undefined): number {
    if (!node) return 0;
    let sum = node.copies;
    for (const child of node.children.values()) sum += this.countBelow(child);
    return sum;
  }

  insert(word: string): void {
    let node = this.root;
    for (const letter of word) {
      let child = node.children.get(letter);
      if (!child) node.children.set(letter, (child = {copies: 0, children: new Map()}));
      node = child;
    }
    node.copies++;
  }

  countWordsEqualTo(word: string): number {
    return this.find(word)?.copies ?? 0;
  }

  countWordsStartingWith(prefix: string): number {
    return this.countBelow(this.find(prefix));
  }

  erase(word: string): void {
    const node = this.find(word);
    if (node && node.copies > 0) node.copies--;
  }
}

// Every node knows the greatest weight below it; a heap opens the most promising node until the limit is reached.
type Node = {term?: string; weight: number; best: number; path: string; children: Map<string, Node>};
type Entry = {weight: number; text: string; node?: Node};

const before = (a: Entry, b: Entry): boolean =>
  a.weight !== b.weight
    ? a.weight > b.weight
    : a.text !== b.text
      ? a.text < b.text
      : a.node === undefined && b.node !== undefined;

class Heap {
  private items: Entry[] = [];
  get size(): number {
    return this.items.length;
  }
  push(entry: Entry): void {
    let i = this.items.push(entry) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!before(entry, this.items[up]!)) break;
      this.items[i] = this.items[up]!;
      i = up;
    }
    this.items[i] = entry;
  }
  pop(): Entry {
    const top = this.items[0]!;
    const last = this.items.pop()!;
    if (this.items.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.items.length) break;
      if (child + 1 < this.items.length && before(this.items[child + 1]!, this.items[child]!)) child++;
      if (!before(this.items[child]!, last)) break;
      this.items[i] = this.items[child]!;
      i = child;
    }
    this.items[i] = last;
    return top;
  }
}

export class Autocomplete {
  private root: Node = {weight: -1, best: -1, path: '', children: new Map()};

  constructor(terms: [string, number][]) {
    for (const [term, weight] of terms) {
      let node = this.root;
      node.best = Math.max(node.best, weight);
      for (const letter of term) {
        let child = node.children.get(letter);
        if (!child) {
          child = {weight: -1, best: -1, path: node.path + letter, children: new Map()};
          node.children.set(letter, child);
        }
        node = child;
        node.best = Math.max(node.best, weight);
      }
      node.term = term;
      node.weight = weight;
    }
  }

  suggest(prefix: string, limit: number): string[] {
    let start: Node | undefined = this.root;
    for (const letter of prefix) {
      start = start.children.get(letter);
      if (!start) return [];
    }
    const heap = new Heap();
    heap.push({weight: start.best, text: start.path, node: start});
    const found: string[] = [];
    while (heap.size > 0 && found.length < limit) {
      const {node, text} = heap.pop();
      if (!node) {
        found.push(text);
        continue;
      }
      if (node.term !== undefined) heap.push({weight: node.weight, text: node.term});
      for (const child of node.children.values()) heap.push({weight: child.best, text: child.path, node: child});
    }
    return found;
  }
}

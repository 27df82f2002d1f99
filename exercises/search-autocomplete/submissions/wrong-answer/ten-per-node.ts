// Keeps the ten best terms at each node: a larger limit gets too few.
const kept = 10;

type Node = {best: [string, number][]; children: Map<string, Node>};

export class Autocomplete {
  private root: Node = {best: [], children: new Map()};

  constructor(terms: [string, number][]) {
    const ranked = [...terms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const entry of ranked) {
      let node = this.root;
      if (node.best.length < kept) node.best.push(entry);
      for (const letter of entry[0]) {
        let child = node.children.get(letter);
        if (!child) node.children.set(letter, (child = {best: [], children: new Map()}));
        node = child;
        if (node.best.length < kept) node.best.push(entry);
      }
    }
  }

  suggest(prefix: string, limit: number): string[] {
    let node: Node | undefined = this.root;
    for (const letter of prefix) {
      node = node.children.get(letter);
      if (!node) return [];
    }
    return node.best.slice(0, limit).map(([term]) => term);
  }
}

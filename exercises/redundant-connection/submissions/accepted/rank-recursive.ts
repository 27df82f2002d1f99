// A union-find class of its own: recursive find with compression, union by rank.
class Parts {
  private readonly above: number[];
  private readonly rank: number[];

  constructor(nodes: number) {
    this.above = Array.from({length: nodes + 1}, (_, node) => node);
    this.rank = new Array<number>(nodes + 1).fill(0);
  }

  root(node: number): number {
    const above = this.above[node]!;
    if (above === node) return node;
    return (this.above[node] = this.root(above));
  }

  join(a: number, b: number): boolean {
    const [x, y] = [this.root(a), this.root(b)];
    if (x === y) return false;
    if (this.rank[x]! < this.rank[y]!) {
      this.above[x] = y;
    } else {
      this.above[y] = x;
      if (this.rank[x] === this.rank[y]) this.rank[x]! += 1;
    }
    return true;
  }
}

export default function findRedundantConnection(edges: [number, number][]): [number, number] {
  const parts = new Parts(edges.length);
  const spare = edges.find(([a, b]) => !parts.join(a, b));
  if (!spare) throw new Error('the network is a tree');
  return spare;
}

// count() counts distinct parents, as if every item pointed straight at its root.
class UnionFind {
  private parent: number[];
  private size: number[];

  constructor(n: number) {
    this.parent = Array.from({length: n}, (_, i) => i);
    this.size = new Array<number>(n).fill(1);
  }

  private find(item: number): number {
    while (this.parent[item] !== item) item = this.parent[item]!;
    return item;
  }

  union(a: number, b: number): boolean {
    let x = this.find(a);
    let y = this.find(b);
    if (x === y) return false;
    if (this.size[x]! < this.size[y]!) [x, y] = [y, x];
    this.parent[y] = x;
    this.size[x]! += this.size[y]!;
    return true;
  }

  connected(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }

  count(): number {
    return new Set(this.parent).size;
  }
}

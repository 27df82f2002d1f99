// As the other recursion, with the root of b under the root of a: a chain linked downwards overflows the stack.
export class UnionFind {
  private readonly parent: number[];
  private sets: number;

  constructor(n: number) {
    this.parent = [...Array(n).keys()];
    this.sets = n;
  }

  private find(item: number): number {
    if (this.parent[item] === item) return item;
    const root = this.find(this.parent[item]!);
    this.parent[item] = root;
    return root;
  }

  union(a: number, b: number): boolean {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA === rootB) return false;
    this.parent[rootB] = rootA;
    this.sets--;
    return true;
  }

  connected(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }

  count(): number {
    return this.sets;
  }
}

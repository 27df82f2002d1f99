// Recursive find with full path compression; union by rank keeps the recursion shallow.
export class UnionFind {
  readonly #parent: Int32Array;
  readonly #rank: Uint8Array;
  #sets: number;

  constructor(n: number) {
    this.#parent = Int32Array.from({length: n}, (_, index) => index);
    this.#rank = new Uint8Array(n);
    this.#sets = n;
  }

  #find(item: number): number {
    const parent = this.#parent[item]!;
    return parent === item ? item : (this.#parent[item] = this.#find(parent));
  }

  union(a: number, b: number): boolean {
    const [x, y] = [this.#find(a), this.#find(b)];
    if (x === y) return false;
    if (this.#rank[x]! < this.#rank[y]!) {
      this.#parent[x] = y;
    } else {
      this.#parent[y] = x;
      if (this.#rank[x] === this.#rank[y]) this.#rank[x]!++;
    }
    this.#sets--;
    return true;
  }

  connected(a: number, b: number): boolean {
    return this.#find(a) === this.#find(b);
  }

  count(): number {
    return this.#sets;
  }
}

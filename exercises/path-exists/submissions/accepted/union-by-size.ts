// A class with union by size and a recursive find.
class Groups {
  private readonly above = new Map<number, number>();
  private readonly sizes = new Map<number, number>();

  root(place: number): number {
    const above = this.above.get(place) ?? place;
    if (above === place) return place;
    const root = this.root(above);
    this.above.set(place, root);
    return root;
  }

  join(a: number, b: number): void {
    let [large, small] = [this.root(a), this.root(b)];
    if (large === small) return;
    const sizeOf = (root: number) => this.sizes.get(root) ?? 1;
    if (sizeOf(large) < sizeOf(small)) [large, small] = [small, large];
    this.above.set(small, large);
    this.sizes.set(large, sizeOf(large) + sizeOf(small));
  }
}

export default function validPath(
  n: number,
  edges: [number, number][],
  source: number,
  destination: number,
): boolean {
  const groups = new Groups();
  for (const [a, b] of edges) groups.join(a, b);
  return groups.root(source) === groups.root(destination);
}

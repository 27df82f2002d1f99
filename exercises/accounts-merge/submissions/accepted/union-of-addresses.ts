// Union-find over the addresses themselves, in maps: recursive find, union by size.
class Groups {
  private readonly parent = new Map<string, string>();
  private readonly size = new Map<string, number>();

  root(item: string): string {
    const parent = this.parent.get(item);
    if (parent === undefined) {
      this.parent.set(item, item);
      this.size.set(item, 1);
      return item;
    }
    if (parent === item) return item;
    const root = this.root(parent);
    this.parent.set(item, root);
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x === y) return;
    const [sizeX, sizeY] = [this.size.get(x)!, this.size.get(y)!];
    const [large, small] = sizeX < sizeY ? [y, x] : [x, y];
    this.parent.set(small, large);
    this.size.set(large, sizeX + sizeY);
  }
}

export default function accountsMerge(accounts: string[][]): string[][] {
  const groups = new Groups();
  const names = new Map<string, string>();
  for (const [name, first, ...others] of accounts) {
    names.set(first!, name!);
    groups.root(first!);
    for (const address of others) {
      names.set(address, name!);
      groups.join(first!, address);
    }
  }
  const people = new Map<string, string[]>();
  for (const address of [...names.keys()].sort()) {
    const root = groups.root(address);
    const person = people.get(root);
    if (person) person.push(address);
    else people.set(root, [names.get(address)!, address]);
  }
  return [...people.values()];
}

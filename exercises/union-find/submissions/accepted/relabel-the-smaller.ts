// A label per item and a list of members per label; the shorter list is always the one that is relabelled.
class UnionFind {
  private label: number[] = [];
  private members = new Map<number, number[]>();

  constructor(n: number) {
    for (let i = 0; i < n; i++) this.label.push(i);
    this.sets = n;
  }

  private sets: number;

  private membersOf(label: number): number[] {
    return this.members.get(label) ?? [label];
  }

  union(a: number, b: number): boolean {
    let keep = this.label[a]!;
    let drop = this.label[b]!;
    if (keep === drop) return false;
    if (this.membersOf(keep).length < this.membersOf(drop).length) [keep, drop] = [drop, keep];
    const kept = this.membersOf(keep);
    for (const item of this.membersOf(drop)) {
      this.label[item] = keep;
      kept.push(item);
    }
    this.members.set(keep, kept);
    this.members.delete(drop);
    this.sets--;
    return true;
  }

  connected(a: number, b: number): boolean {
    return this.label[a] === this.label[b];
  }

  count(): number {
    return this.sets;
  }
}

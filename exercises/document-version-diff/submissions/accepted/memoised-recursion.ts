// Recursion with a memory: each state remembers its best number of kept lines and the move that leads there.
type Move = 'keep' | 'remove' | 'add';
type Operation = {kind: Move; line: string};

class Comparer {
  private readonly memory = new Map<number, {kept: number; move: Move}>();
  private readonly a: readonly string[];
  private readonly b: readonly string[];

  constructor(a: readonly string[], b: readonly string[]) {
    this.a = a;
    this.b = b;
  }

  best(i: number, j: number): {kept: number; move: Move} {
    if (i === this.a.length) return {kept: 0, move: 'add'};
    if (j === this.b.length) return {kept: 0, move: 'remove'};
    const key = i * 301 + j;
    let found = this.memory.get(key);
    if (found === undefined) {
      if (this.a[i] === this.b[j]) found = {kept: this.best(i + 1, j + 1).kept + 1, move: 'keep'};
      else {
        const add = this.best(i, j + 1).kept;
        const remove = this.best(i + 1, j).kept;
        found = add > remove ? {kept: add, move: 'add'} : {kept: remove, move: 'remove'};
      }
      this.memory.set(key, found);
    }
    return found;
  }

  *story(): Generator<Operation> {
    let i = 0;
    let j = 0;
    while (i < this.a.length || j < this.b.length) {
      const {move} = this.best(i, j);
      yield {kind: move, line: move === 'add' ? this.b[j] : this.a[i]};
      if (move !== 'add') i += 1;
      if (move !== 'remove') j += 1;
    }
  }
}

export function compareVersions(a: string[], b: string[]) {
  const comparer = new Comparer(a, b);
  const operations = [...comparer.story()];
  if (operations.length === 0) return {similarity: 1, operations};
  return {similarity: comparer.best(0, 0).kept / Math.max(a.length, b.length), operations};
}

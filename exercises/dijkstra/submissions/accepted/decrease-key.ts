// A heap class that knows where each node lies and moves it up when it becomes nearer; swaps recursively.
class NodeHeap {
  private readonly nodes: number[] = [];
  private readonly place: number[];
  private readonly key: readonly number[];

  constructor(key: readonly number[]) {
    this.key = key;
    this.place = key.map(() => -1);
  }

  get isEmpty(): boolean {
    return this.nodes.length === 0;
  }

  addOrRaise(node: number): void {
    if (this.place[node] < 0) {
      this.place[node] = this.nodes.length;
      this.nodes.push(node);
    }
    this.up(this.place[node]);
  }

  takeNearest(): number {
    const nearest = this.nodes[0];
    this.swap(0, this.nodes.length - 1);
    this.nodes.pop();
    this.place[nearest] = -1;
    this.down(0);
    return nearest;
  }

  private less(a: number, b: number): boolean {
    return this.key[this.nodes[a]] < this.key[this.nodes[b]];
  }

  private swap(a: number, b: number): void {
    [this.nodes[a], this.nodes[b]] = [this.nodes[b], this.nodes[a]];
    this.place[this.nodes[a]] = a;
    this.place[this.nodes[b]] = b;
  }

  private up(at: number): void {
    const parent = (at - 1) >> 1;
    if (at === 0 || !this.less(at, parent)) return;
    this.swap(at, parent);
    this.up(parent);
  }

  private down(at: number): void {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < this.nodes.length && this.less(child, least)) least = child;
    }
    if (least === at) return;
    this.swap(at, least);
    this.down(least);
  }
}

export function distances(n: number, edges: [number, number, number][], source: number): number[] {
  if (edges.some(([, , weight]) => weight < 0)) return [];
  const outgoing = new Map<number, {to: number; weight: number}[]>();
  for (const [from, to, weight] of edges) {
    if (!outgoing.has(from)) outgoing.set(from, []);
    outgoing.get(from)!.push({to, weight});
  }
  const result: number[] = Array(n).fill(Number.MAX_SAFE_INTEGER);
  result[source] = 0;
  const heap = new NodeHeap(result);
  heap.addOrRaise(source);
  while (!heap.isEmpty) {
    const node = heap.takeNearest();
    for (const {to, weight} of outgoing.get(node) ?? []) {
      const through = result[node] + weight;
      if (through >= result[to]) continue;
      result[to] = through;
      heap.addOrRaise(to);
    }
  }
  return result.map((distance) => (distance === Number.MAX_SAFE_INTEGER ? -1 : distance));
}

// Runs from the target over reversed edges, so that the notes lead forwards; an ordered class of leftist-heap nodes as queue.
type Entry = {key: number; node: number; rank: number; left: Entry | null; right: Entry | null};

class LeftistHeap {
  root: Entry | null = null;

  push(key: number, node: number): void {
    this.root = LeftistHeap.merge(this.root, {key, node, rank: 1, left: null, right: null});
  }

  pop(): Entry {
    const top = this.root!;
    this.root = LeftistHeap.merge(top.left, top.right);
    return top;
  }

  private static merge(a: Entry | null, b: Entry | null): Entry | null {
    if (a === null) return b;
    if (b === null) return a;
    if (b.key < a.key) [a, b] = [b, a];
    a.right = LeftistHeap.merge(a.right, b);
    if ((a.left?.rank ?? 0) < a.right!.rank) [a.left, a.right] = [a.right, a.left];
    a.rank = (a.right?.rank ?? 0) + 1;
    return a;
  }
}

export const shortestPath = (n: number, edges: [number, number, number][], source: number, target: number): number[] => {
  const incoming = new Map<number, [number, number][]>();
  for (const [u, v, weight] of edges) {
    const list = incoming.get(v);
    if (list) list.push([u, weight]);
    else incoming.set(v, [[u, weight]]);
  }
  const rest = new Map<number, number>([[target, 0]]);
  const following = new Map<number, number>();
  const done = new Set<number>();
  const queue = new LeftistHeap();
  queue.push(0, target);
  while (queue.root !== null && !done.has(source)) {
    const {key, node} = queue.pop();
    if (done.has(node)) continue;
    done.add(node);
    for (const [previous, weight] of incoming.get(node) ?? []) {
      if (key + weight >= (rest.get(previous) ?? Number.POSITIVE_INFINITY)) continue;
      rest.set(previous, key + weight);
      following.set(previous, node);
      queue.push(key + weight, previous);
    }
  }
  if (!rest.has(source)) return [];
  const path = [source];
  while (path[path.length - 1] !== target) path.push(following.get(path[path.length - 1])!);
  return path;
};

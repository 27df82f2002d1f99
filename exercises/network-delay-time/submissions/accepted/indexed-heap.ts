// Dijkstra over flat typed arrays (forward-star links) with an indexed heap class that decreases keys in place.
class NodeQueue {
  private readonly heap: number[] = [];
  private readonly place: Int32Array;
  private readonly key: Float64Array;

  constructor(nodes: number, key: Float64Array) {
    this.place = new Int32Array(nodes + 1).fill(-1);
    this.key = key;
  }

  get empty(): boolean {
    return this.heap.length === 0;
  }

  /** Adds a node, or moves it after its key became smaller. */
  put(node: number): void {
    if (this.place[node] < 0) {
      this.place[node] = this.heap.length;
      this.heap.push(node);
    }
    this.up(this.place[node]);
  }

  take(): number {
    const first = this.heap[0];
    const last = this.heap.pop()!;
    this.place[first] = -1;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.place[last] = 0;
      this.down(0);
    }
    return first;
  }

  private swap(a: number, b: number): void {
    const {heap, place} = this;
    [heap[a], heap[b]] = [heap[b], heap[a]];
    place[heap[a]] = a;
    place[heap[b]] = b;
  }

  private up(at: number): void {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.key[this.heap[parent]] <= this.key[this.heap[at]]) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private down(at: number): void {
    for (let child = 2 * at + 1; child < this.heap.length; child = 2 * at + 1) {
      const right = child + 1;
      if (right < this.heap.length && this.key[this.heap[right]] < this.key[this.heap[child]]) child = right;
      if (this.key[this.heap[at]] <= this.key[this.heap[child]]) return;
      this.swap(at, child);
      at = child;
    }
  }
}

export function networkDelayTime(times: [number, number, number][], n: number, k: number): number {
  const first = new Int32Array(n + 1).fill(-1);
  const next = new Int32Array(times.length);
  times.forEach(([from], link) => {
    next[link] = first[from];
    first[from] = link;
  });

  const key = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  key[k] = 0;
  const queue = new NodeQueue(n, key);
  queue.put(k);
  let reached = 0;
  let latest = 0;
  while (!queue.empty) {
    const node = queue.take();
    reached += 1;
    latest = key[node];
    for (let link = first[node]; link >= 0; link = next[link]) {
      const [, to, time] = times[link];
      if (latest + time < key[to]) {
        key[to] = latest + time;
        queue.put(to);
      }
    }
  }
  return reached === n ? latest : -1;
}

// Inserts and removes points at their places, so that the array is in order at all times.
type Point = readonly [at: number, node: string];

function fnv1a(text: string): number {
  let hash = 2166136261n;
  for (const character of text) {
    hash = ((hash ^ BigInt(character.charCodeAt(0))) * 16777619n) & 0xffffffffn;
  }
  return Number(hash);
}

class HashRing {
  private points: Point[] = [];
  private readonly nodes = new Map<string, readonly Point[]>();
  private readonly pointsPerNode: number;

  constructor(pointsPerNode: number) {
    this.pointsPerNode = pointsPerNode;
  }

  addNode(node: string): boolean {
    if (this.nodes.has(node)) return false;
    const points = Array.from({length: this.pointsPerNode}, (_, i): Point => [fnv1a(`${i}:${node}`), node]);
    for (const point of points) this.points.splice(this.lowerBound(point), 0, point);
    this.nodes.set(node, points);
    return true;
  }

  removeNode(node: string): boolean {
    const points = this.nodes.get(node);
    if (!points) return false;
    for (const point of points) this.points.splice(this.lowerBound(point), 1);
    return this.nodes.delete(node);
  }

  getNode(key: string): string | null {
    return this.getNodes(key, 1)[0] ?? null;
  }

  getNodes(key: string, count: number): string[] {
    const wanted = Math.min(count, this.nodes.size);
    const result: string[] = [];
    let index = this.lowerBound([fnv1a(key), '']);
    while (result.length < wanted) {
      const node = this.points[index++ % this.points.length]![1];
      if (!result.includes(node)) result.push(node);
    }
    return result;
  }

  private lowerBound([at, node]: Point): number {
    let low = 0;
    let high = this.points.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const point = this.points[middle]!;
      if (point[0] < at || (point[0] === at && point[1] < node)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

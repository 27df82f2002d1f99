// Numbers the places, adds an imaginary place 0 with roads of length 0 to all depots, and runs an indexed-heap Dijkstra.
class Places {
  private readonly numbers = new Map<string, number>();
  readonly names: string[] = ['(everywhere)'];
  readonly roads: {to: number; length: number}[][] = [[]];

  number(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.numbers.set(name, number);
      this.names.push(name);
      this.roads.push([]);
    }
    return number;
  }
}

class IndexedHeap {
  private readonly items: number[] = [];
  private readonly places: number[] = [];
  private readonly keys: number[];

  constructor(keys: number[]) {
    this.keys = keys;
  }

  get size(): number {
    return this.items.length;
  }

  put(item: number): void {
    this.places[item] ??= this.items.push(item) - 1;
    let at = this.places[item];
    for (let parent = (at - 1) >> 1; at > 0 && this.less(at, parent); parent = (at - 1) >> 1) {
      this.swap(at, parent);
      at = parent;
    }
  }

  take(): number {
    this.swap(0, this.items.length - 1);
    const item = this.items.pop()!;
    let at = 0;
    for (let child = 1; child < this.items.length; child = 2 * at + 1) {
      if (child + 1 < this.items.length && this.less(child + 1, child)) child += 1;
      if (!this.less(child, at)) break;
      this.swap(at, child);
      at = child;
    }
    return item;
  }

  private less(a: number, b: number): boolean {
    return this.keys[this.items[a]] < this.keys[this.items[b]];
  }

  private swap(a: number, b: number): void {
    const [first, second] = [this.items[a], this.items[b]];
    this.items[a] = second;
    this.items[b] = first;
    this.places[second] = a;
    this.places[first] = b;
  }
}

type Route = {depot: string; distance: number; path: string[]};

export function deliveryRoutes(
  roads: [string, string, number][],
  depots: string[],
  customers: string[],
): (Route | null)[] {
  const places = new Places();
  for (const [name1, name2, length] of roads) {
    const [one, other] = [places.number(name1), places.number(name2)];
    places.roads[one].push({to: other, length});
    places.roads[other].push({to: one, length});
  }
  for (const depot of depots) places.roads[0].push({to: places.number(depot), length: 0});
  const wanted = customers.map((customer) => places.number(customer));

  const distance = places.names.map((_, number) => (number === 0 ? 0 : Infinity));
  const before = places.names.map(() => 0);
  const queue = new IndexedHeap(distance);
  queue.put(0);
  while (queue.size > 0) {
    const place = queue.take();
    for (const {to, length} of places.roads[place]) {
      const sum = distance[place] + length;
      if (sum >= distance[to]) continue;
      distance[to] = sum;
      before[to] = place;
      queue.put(to);
    }
  }

  return wanted.map((number) => {
    if (distance[number] === Infinity) return null;
    const path: string[] = [];
    for (let at = number; at !== 0; at = before[at]) path.push(places.names[at]);
    path.reverse();
    return {depot: path[0], distance: distance[number], path};
  });
}

// A binary heap of times: for thousands of workers.
class Heap {
  private readonly items: number[];

  constructor(items: number[]) {
    this.items = items;
  }

  delayFirst(by: number): void {
    const {items} = this;
    const time = items[0]! + by;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && items[child + 1]! < items[child]!) child += 1;
      if (items[child]! >= time) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = time;
  }

  largest(): number {
    return Math.max(...this.items);
  }
}

export default function finishTime(durations: number[], workers: number): number {
  const heap = new Heap(new Array<number>(workers).fill(0));
  for (const duration of durations) heap.delayFirst(duration);
  return heap.largest();
}

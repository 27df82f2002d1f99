// A semaphore that hands its slot to the next in line; shutdown waits for all that were let in.
class TaskPool {
  private readonly waiting: Array<() => void> = [];
  private readonly pending = new Set<Promise<unknown>>();
  private free: number;
  private closed = false;

  constructor(size: number) {
    this.free = size;
  }

  async submit(task: Task): Promise<any> {
    if (this.closed) throw new Error('pool is shut down');
    const result = this.inSlot(task);
    const settled = result.then(
      () => this.pending.delete(settled),
      () => this.pending.delete(settled),
    );
    this.pending.add(settled);
    return result;
  }

  async shutdown(): Promise<void> {
    this.closed = true;
    await Promise.all(this.pending);
  }

  private async inSlot(task: Task): Promise<unknown> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}

// Watches each task with a finally whose promise nobody handles: every failure is reported a second time.
class TaskPool {
  constructor(size) {
    this.free = size;
    this.waiting = [];
    this.pending = new Set();
    this.isClosed = false;
  }
  submit(task) {
    if (this.isClosed) return Promise.reject(new Error('pool is shut down'));
    const result = this.inSlot(task);
    this.pending.add(result);
    result.finally(() => this.pending.delete(result));
    return result;
  }
  async inSlot(task) {
    if (this.free > 0) this.free--;
    else await new Promise((resolve) => this.waiting.push(resolve));
    try {
      return await task();
    } finally {
      if (this.waiting.length > 0) this.waiting.shift()();
      else this.free++;
    }
  }
  async shutdown() {
    this.isClosed = true;
    await Promise.allSettled(this.pending);
  }
}

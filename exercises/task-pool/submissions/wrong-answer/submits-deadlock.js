// A task may not submit: the pool is locked while a task begins, and the lock is never given twice.
class TaskPool {
  constructor(size) {
    this.free = size;
    this.queue = [];
    this.pending = new Set();
    this.isClosed = false;
    this.isLooking = false;
  }
  submit(task) {
    if (this.isClosed) return Promise.reject(new Error('pool is shut down'));
    const result = new Promise((resolve, reject) => {
      this.queue.push(async () => {
        this.free--;
        try {
          resolve(await task());
        } catch (error) {
          reject(error);
        }
        this.free++;
        if (this.queue.length > 0 && !this.fromInside) this.next();
      });
    });
    const settled = result.catch(() => {}).then(() => this.pending.delete(settled));
    this.pending.add(settled);
    if (this.isLooking) this.fromInside = true;
    else this.next();
    return result;
  }
  next() {
    this.isLooking = true;
    while (this.free > 0 && this.queue.length > 0) this.queue.shift()();
    this.isLooking = false;
  }
  async shutdown() {
    this.isClosed = true;
    await Promise.all(this.pending);
  }
}

// Calls finally on what the task returns: a task that throws returns nothing, and its slot is gone.
class TaskPool {
  constructor(size) {
    this.free = size;
    this.queue = [];
    this.pending = new Set();
    this.isClosed = false;
  }
  submit(task) {
    if (this.isClosed) return Promise.reject(new Error('pool is shut down'));
    const result = new Promise((resolve, reject) => {
      this.queue.push(() => {
        this.free--;
        try {
          task().then(resolve, reject).finally(() => {
            this.free++;
            this.next();
          });
        } catch (error) {
          reject(error);
        }
      });
      this.next();
    });
    const settled = result.catch(() => {}).then(() => this.pending.delete(settled));
    this.pending.add(settled);
    return result;
  }
  async shutdown() {
    this.isClosed = true;
    await Promise.all(this.pending);
  }
  next() {
    while (this.free > 0 && this.queue.length > 0) this.queue.shift()();
  }
}

// Runs the queue in groups: the next group waits for the slowest of the last.
class TaskPool {
  constructor(size) {
    this.size = size;
    this.queue = [];
    this.busy = undefined;
    this.isClosed = false;
  }
  submit(task) {
    if (this.isClosed) return Promise.reject(new Error('pool is shut down'));
    return new Promise((resolve, reject) => {
      this.queue.push(async () => {
        try {
          resolve(await task());
        } catch (error) {
          reject(error);
        }
      });
      this.busy ??= this.drain();
    });
  }
  async drain() {
    await undefined;
    while (this.queue.length > 0) {
      await Promise.all(this.queue.splice(0, this.size).map((run) => run()));
    }
    this.busy = undefined;
  }
  async shutdown() {
    this.isClosed = true;
    await this.busy;
  }
}

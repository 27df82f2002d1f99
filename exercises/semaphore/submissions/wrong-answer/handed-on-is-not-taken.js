// A permit on its way to one who waits does not count as taken, and cannot be released.
class Semaphore {
  constructor(permits) {
    this.permits = permits;
    this.inUse = 0;
    this.handed = 0;
    this.queue = [];
  }
  async acquire() {
    if (this.tryAcquire()) return;
    await new Promise((resolve) => this.queue.push(resolve));
    this.handed--;
    this.inUse++;
  }
  tryAcquire() {
    if (this.inUse + this.handed >= this.permits) return false;
    this.inUse++;
    return true;
  }
  release() {
    if (this.inUse === 0) throw new Error('nothing to release');
    this.inUse--;
    const next = this.queue.shift();
    if (next) {
      this.handed++;
      next();
    }
  }
  async run(task) {
    await this.acquire();
    try {
      return await task();
    } finally {
      this.release();
    }
  }
}

// Looks once a millisecond whether a permit is free.
class Semaphore {
  constructor(permits) {
    this.permits = permits;
    this.free = permits;
    this.line = [];
  }

  async acquire() {
    while (!this.tryAcquire()) await sleep(1);
  }

  tryAcquire() {
    if (this.free === 0) return false;
    this.free--;
    return true;
  }

  release() {
    if (this.free === this.permits) throw new Error('nothing to release');
    if (this.line.length > 0) this.line.shift()();
    else this.free++;
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

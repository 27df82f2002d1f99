// Wakes the first, who looks whether the permit is still there: somebody else may have taken it, and it goes to the end.
class Semaphore {
  constructor(permits) {
    this.permits = permits;
    this.free = permits;
    this.line = [];
  }

  async acquire() {
    while (!this.tryAcquire()) await new Promise((resolve) => this.line.push(resolve));
  }

  tryAcquire() {
    if (this.free === 0) return false;
    this.free--;
    return true;
  }

  release() {
    if (this.free === this.permits) throw new Error('nothing to release');
    this.free++;
    if (this.line.length > 0) this.line.shift()();
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

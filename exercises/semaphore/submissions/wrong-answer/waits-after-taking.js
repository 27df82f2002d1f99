// Waits for a free permit first and takes it after an await: two can see the same one.
class Semaphore {
  constructor(permits) {
    this.permits = permits;
    this.free = permits;
    this.line = [];
  }

  async acquire() {
    if (this.free === 0) await new Promise((resolve) => this.line.push(resolve));
    else {
      await undefined;
      this.free--;
    }
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

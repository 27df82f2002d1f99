// Who comes fifth or later goes before those behind the fourth.
class Semaphore {
  constructor(permits) {
    this.permits = permits;
    this.free = permits;
    this.line = [];
  }

  acquire() {
    if (this.tryAcquire()) return Promise.resolve();
    return new Promise((resolve) => this.line.length < 4 ? this.line.push(resolve) : this.line.splice(4, 0, resolve));
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

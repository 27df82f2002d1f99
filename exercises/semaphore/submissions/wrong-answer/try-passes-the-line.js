// Gives back into the number, and serves the line a moment later: who tries meanwhile is let in.
class Semaphore {
  constructor(permits) {
    this.permits = permits;
    this.free = permits;
    this.line = [];
  }

  acquire() {
    if (this.tryAcquire()) return Promise.resolve();
    return new Promise((resolve) => this.line.push(resolve));
  }

  tryAcquire() {
    if (this.free === 0) return false;
    this.free--;
    return true;
  }

  release() {
    if (this.free === this.permits) throw new Error('nothing to release');
    this.free++;
    queueMicrotask(() => {
      if (this.line.length === 0 || this.free === 0) return;
      this.free--;
      this.line.shift()();
    });
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

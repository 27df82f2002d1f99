// Lets callers of acquire in before tasks, whoever came first.
class Semaphore {
  constructor(permits) {
    this.permits = permits;
    this.free = permits;
    this.line = [];
    this.tasks = [];
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
    const next = this.line.shift() ?? this.tasks.shift();
    if (next) next();
    else this.free++;
  }

  async run(task) {
    if (!this.tryAcquire()) await new Promise((resolve) => this.tasks.push(resolve));
    try {
      return await task();
    } finally {
      this.release();
    }
  }
}

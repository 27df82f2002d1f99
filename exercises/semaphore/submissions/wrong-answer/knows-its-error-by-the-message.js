// Takes a task that fails with the message of release for a release that threw.
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
    if (this.line.length > 0) this.line.shift()();
    else this.free++;
  }

  async run(task) {
    await this.acquire();
    try {
      const v = await task();
      this.release();
      return v;
    } catch (e) {
      if (e.message !== 'nothing to release') this.release();
      throw e;
    } finally {
    }
  }
}

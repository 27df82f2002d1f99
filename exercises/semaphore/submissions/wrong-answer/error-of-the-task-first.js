// When the task failed and nothing is left to release, `run` rejects with the task's error.
class Semaphore {
  constructor(permits) {
    this.permits = permits;
    this.taken = 0;
    this.line = [];
  }
  async acquire() {
    if (this.taken < this.permits) {
      this.taken++;
    } else {
      await new Promise((go) => this.line.push(go));
    }
  }
  tryAcquire() {
    if (this.taken === this.permits) return false;
    this.taken++;
    return true;
  }
  release() {
    if (this.taken === 0) throw new Error("nothing to release");
    if (this.line.length) this.line.shift()();
    else this.taken--;
  }
  async run(task) {
    await this.acquire();
    let result;
    try {
      result = await task();
    } catch (error) {
      try {
        this.release();
      } catch {}
      throw error;
    }
    this.release();
    return result;
  }
}

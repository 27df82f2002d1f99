// A slot that is given on counts as free until the one who waits has woken up.
class TaskPool {
  constructor(size) {
    this.free = size;
    this.waiting = [];
    this.jobs = new Set();
    this.closed = false;
  }
  submit(task) {
    if (this.closed) return Promise.reject(new Error('pool is shut down'));
    const job = this.#job(task);
    const quiet = job.then(() => {}, () => {});
    this.jobs.add(quiet);
    return job;
  }
  async #enter() {
    if (this.free === 0) await this.#slot();
    this.free--;
  }
  async #slot() {
    const woken = new Promise((wake) => this.waiting.push(wake));
    await woken.then(() => undefined);
  }
  async #job(task) {
    await this.#enter();
    try {
      return await task();
    } finally {
      this.free++;
      this.waiting.shift()?.();
    }
  }
  async shutdown() {
    this.closed = true;
    await Promise.all(this.jobs);
  }
}

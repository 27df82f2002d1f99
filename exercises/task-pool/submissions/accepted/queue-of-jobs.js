// Keeps waiting tasks in one list, and takes the next when an awaited one has ended.
class TaskPool {
  constructor(size) { this.size = size; this.running = 0; this.queue = []; this.closed = false; this.waiters = []; }
  submit(task) {
    if (this.closed) return Promise.reject(new Error('pool is shut down'));
    return new Promise((resolve, reject) => {
      this.queue.push({ task, resolve, reject });
      this._next();
    });
  }
  _next() {
    while (this.running < this.size && this.queue.length > 0) {
      this.running++;
      this._run(this.queue.shift());
    }
    if (this.closed && this.running === 0 && this.queue.length === 0) for (const w of this.waiters.splice(0)) w();
  }
  async _run(job) {
    try {
      job.resolve(await job.task());
    } catch (e) {
      job.reject(e);
    }
    this.running--;
    this._next();
  }
  shutdown() {
    this.closed = true;
    return new Promise((resolve) => { this.waiters.push(resolve); this._next(); });
  }
}

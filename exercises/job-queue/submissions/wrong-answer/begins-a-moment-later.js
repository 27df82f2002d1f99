// Jobs are begun in a microtask, so several adds in one moment all find a free worker.
class JobQueue {
  constructor(work, options) {
    this.work = work;
    this.options = options;
    this.queue = [];
    this.running = 0;
    this.pending = 0;
    this.dead = [];
    this.drains = [];
  }
  add(id) {
    if (this.running >= this.options.workers && this.queue.length >= this.options.capacity) return false;
    this.pending++;
    this.queue.push({ id, tries: 0 });
    this.schedule();
    return true;
  }
  schedule() {
    Promise.resolve().then(() => {
      while (this.running < this.options.workers && this.queue.length > 0) this.run(this.queue.shift());
    });
  }
  async run(job) {
    this.running++;
    let ok = true;
    try {
      await this.work(job.id);
    } catch {
      ok = false;
    }
    this.running--;
    job.tries++;
    if (!ok && job.tries < this.options.attempts) {
      setTimeout(() => {
        this.queue.push(job);
        this.schedule();
      }, this.options.backoffMs * 2 ** (job.tries - 1));
    } else {
      if (!ok) this.dead.push(job.id);
      this.pending--;
    }
    this.schedule();
    if (this.pending === 0) this.drains.splice(0).forEach((d) => d());
  }
  deadLetters() {
    return [...this.dead];
  }
  async drain() {
    if (this.pending > 0) await new Promise((d) => this.drains.push(d));
  }
}

// Free places are counted; taking a rested job from the line gives back a place that it never took
class JobQueue {
  constructor(work, options) {
    this.work = work;
    this.o = options;
    this.places = options.capacity;
    this.line = [];
    this.busy = 0;
    this.open = 0;
    this.dead = [];
    this.empty = [];
  }
  add(id) {
    const job = { id, tries: 0 };
    if (this.busy < this.o.workers) {
      this.open++;
      this.begin(job);
      return true;
    }
    if (this.places === 0) return false;
    this.places--;
    this.open++;
    this.line.push(job);
    return true;
  }
  comeBack(job) {
    if (this.busy < this.o.workers) return this.begin(job);
    this.line.push(job);
  }
  async begin(job) {
    this.busy++;
    job.tries++;
    let failed = false;
    try {
      await this.work(job.id);
    } catch {
      failed = true;
    }
    this.busy--;
    if (failed && job.tries < this.o.attempts) setTimeout(() => this.comeBack(job), this.o.backoffMs * 2 ** (job.tries - 1));
    else {
      if (failed) this.dead.push(job.id);
      this.open--;
    }
    if (this.line.length) {
      this.places++;
      this.begin(this.line.shift());
    }
    if (!this.open) this.empty.splice(0).forEach((f) => f());
  }
  deadLetters() {
    return [...this.dead];
  }
  async drain() {
    if (this.open) await new Promise((f) => this.empty.push(f));
  }
}

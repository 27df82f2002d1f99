// Gives away the list of dead letters itself, which goes on changing, and sorts it.
class JobQueue {
  constructor(work, {workers, capacity, attempts, backoffMs}) {
    this.work = work;
    this.workers = workers;
    this.capacity = capacity;
    this.attempts = attempts;
    this.backoffMs = backoffMs;
    this.waiting = [];
    this.running = 0;
    this.resting = 0;
    this.dead = [];
    this.drains = [];
  }

  add(id) {
    if (this.running >= this.workers && this.waiting.length >= this.capacity) return false;
    this.waiting.push({id, tries: 0});
    this.next();
    return true;
  }

  deadLetters() {
    return this.dead.sort();
  }

  drain() {
    return new Promise((resolve) => {
      this.drains.push(resolve);
      this.next();
    });
  }

  next() {
    while (this.running < this.workers && this.waiting.length > 0) this.run(this.waiting.shift());
    if (this.running + this.resting + this.waiting.length === 0) {
      for (const resolve of this.drains.splice(0)) resolve();
    }
  }

  async run(job) {
    this.running++;
    job.tries++;
    try {
      await this.work(job.id);
    } catch {
      if (job.tries < this.attempts) this.rest(job);
      else this.dead.push(job.id);
    }
    this.running--;
    this.next();
  }

  rest(job) {
    this.resting++;
    setTimeout(() => {
      this.resting--;
      this.waiting.push(job);
      this.next();
    }, this.backoffMs * 2 ** (job.tries - 1));
  }
}

// After work throws at once the next waiting job is not begun.
class JobQueue {
  constructor(work, { workers, capacity, attempts, backoffMs }) {
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
    if (this.running >= this.workers && this.waiting.length >= this.capacity)
      return false;
    this.waiting.push({ id, tries: 0 });
    this.pump();
    return true;
  }

  pump() {
    if (this.running < this.workers && this.waiting.length > 0)
      this.run(this.waiting.shift());
    if (this.running === 0 && this.resting === 0 && this.waiting.length === 0) {
      for (const resolve of this.drains.splice(0)) resolve();
    }
  }

  run(job) {
    this.running++;
    job.tries++;
    let promise;
    try {
      promise = this.work(job.id);
    } catch {
      this.running--;
      this.fail(job);
      return;
    }
    promise.then(
      () => {
        this.running--;
        this.pump();
      },
      () => {
        this.running--;
        this.fail(job);
        this.pump();
      },
    );
  }

  fail(job) {
    if (job.tries >= this.attempts) {
      this.dead.push(job.id);
      return;
    }
    this.resting++;
    setTimeout(
      () => {
        this.resting--;
        this.waiting.push(job);
        this.pump();
      },
      this.backoffMs * 2 ** (job.tries - 1),
    );
  }

  deadLetters() {
    return [...this.dead];
  }

  async drain() {
    if (this.running === 0 && this.resting === 0 && this.waiting.length === 0)
      return;
    await new Promise((resolve) => this.drains.push(resolve));
  }
}

// Counts running jobs against the capacity.
class JobQueue {
  #work; #options; #waiting = []; #running = 0; #resting = 0; #dead = []; #drains = [];

  constructor(work, options) {
    this.#work = work;
    this.#options = options;
  }

  add(id) {
    if (this.#running >= this.#options.workers && this.#waiting.length + this.#running > this.#options.capacity) return false;
    this.#waiting.push({ id, tries: 0 });
    this.#next();
    return true;
  }
  deadLetters() { return [...this.#dead]; }
  drain() {
    return new Promise((resolve) => {
      this.#drains.push(resolve);
      this.#next();
    });
  }

  #next() {
    while (this.#running < this.#options.workers && this.#waiting.length > 0) this.#run(this.#waiting.shift());
    if (this.#running + this.#resting + this.#waiting.length === 0) this.#drains.splice(0).forEach((r) => r());
  }
  async #run(job) {
    this.#running++;
    job.tries++;
    try {
      await this.#work(job.id);
    } catch {
      if (job.tries >= this.#options.attempts) this.#dead.push(job.id);
      else this.#rest(job);
    }
    this.#running--;
    this.#next();
  }
  async #rest(job) {
    this.#resting++;
    await sleep(this.#options.backoffMs * 2 ** (job.tries - 1));
    this.#resting--;
    this.#waiting.push(job);
    this.#next();
  }
}

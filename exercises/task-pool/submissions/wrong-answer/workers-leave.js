// A worker that finds nothing to do leaves, and is counted as there for ever.
class TaskPool {
  #size;
  #jobs = [];
  #workers = new Set();
  #hired = 0;
  #closed = false;

  constructor(size) {
    this.#size = size;
  }

  submit(task) {
    if (this.#closed) return Promise.reject(new Error('pool is shut down'));
    const {promise, resolve, reject} = Promise.withResolvers();
    this.#jobs.push(() => Promise.try(task).then(resolve, reject));
    if (this.#hired < this.#size) this.#hire();
    return promise;
  }

  async shutdown() {
    this.#closed = true;
    while (this.#workers.size > 0) await Promise.all(this.#workers);
  }

  #hire() {
    this.#hired++;
    const worker = (async () => {
      // Nothing runs before this worker is counted: a task may submit another one.
      await undefined;
      for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) await job();
      this.#workers.delete(worker);
    })();
    this.#workers.add(worker);
  }
}

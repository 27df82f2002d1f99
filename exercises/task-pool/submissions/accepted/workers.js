// As many worker loops as slots, started when there is work and gone when there is none.
class TaskPool {
  #size;
  #jobs = [];
  #workers = new Set();
  #closed = false;

  constructor(size) {
    this.#size = size;
  }

  submit(task) {
    if (this.#closed) return Promise.reject(new Error('pool is shut down'));
    const {promise, resolve, reject} = Promise.withResolvers();
    this.#jobs.push(() => Promise.try(task).then(resolve, reject));
    if (this.#workers.size < this.#size) this.#hire();
    return promise;
  }

  async shutdown() {
    this.#closed = true;
    while (this.#workers.size > 0) await Promise.all(this.#workers);
  }

  #hire() {
    const worker = (async () => {
      // Nothing runs before this worker is counted: a task may submit another one.
      await undefined;
      for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) await job();
      this.#workers.delete(worker);
    })();
    this.#workers.add(worker);
  }
}

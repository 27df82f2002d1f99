// Sweep also forgets what is being made for a dead key.
class WeakCache {
  #makeRef;
  #entries = new Map();
  #jobs = new Map();

  constructor(makeRef) {
    this.#makeRef = makeRef;
  }

  #look(key) {
    return this.#entries.get(key)?.deref();
  }

  put(key, value) {
    this.#entries.set(key, this.#makeRef(value));
  }

  get(key) {
    const value = this.#look(key);
    if (value === undefined) this.#entries.delete(key);
    return value ?? null;
  }

  remove(key) {
    const alive = this.#look(key) !== undefined;
    this.#entries.delete(key);
    return alive;
  }

  size() {
    return [...this.#entries.keys()].filter((key) => this.#look(key) !== undefined).length;
  }

  sweep() {
    const dead = [...this.#entries.keys()].filter((key) => this.#look(key) === undefined);
    dead.forEach((key) => {
      this.#entries.delete(key);
      this.#jobs.delete(key);
    });
    return dead.length;
  }

  async #run(key, make) {
    const value = await make();
    this.put(key, value);
    return value;
  }

  async getOrMake(key, make) {
    const value = this.get(key);
    if (value !== null) return value;
    if (!this.#jobs.has(key)) {
      const job = this.#run(key, make);
      this.#jobs.set(key, job);
      const done = () => this.#jobs.delete(key);
      job.then(done, done);
    }
    return this.#jobs.get(key);
  }
}

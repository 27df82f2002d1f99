// Each job is a life of its own: it takes a slot for each try and sleeps in between; the queue counts lives.
class JobQueue {
  readonly #work: Service;
  readonly #options: {workers: number; capacity: number; attempts: number; backoffMs: number};
  readonly #line: Array<() => void> = [];
  readonly #dead: string[] = [];
  #busy = 0;
  #lives = 0;
  #idle: PromiseWithResolvers<void> = Promise.withResolvers();

  constructor(work: Service, options: {workers: number; capacity: number; attempts: number; backoffMs: number}) {
    this.#work = work;
    this.#options = options;
    this.#idle.resolve();
  }

  add(id: string): boolean {
    const {workers, capacity} = this.#options;
    if (this.#busy === workers && this.#line.length >= capacity) return false;
    if (this.#lives++ === 0) this.#idle = Promise.withResolvers();
    void this.#live(id);
    return true;
  }

  deadLetters(): string[] {
    return this.#dead.slice();
  }

  drain(): Promise<void> {
    return this.#idle.promise;
  }

  async #live(id: string): Promise<void> {
    const {attempts, backoffMs} = this.#options;
    for (let attempt = 1; !(await this.#tryOnce(id)); attempt++) {
      if (attempt === attempts) {
        this.#dead.push(id);
        break;
      }
      await sleep(backoffMs * 2 ** (attempt - 1));
    }
    if (--this.#lives === 0) this.#idle.resolve();
  }

  async #tryOnce(id: string): Promise<boolean> {
    if (this.#busy < this.#options.workers) this.#busy++;
    else await new Promise<void>((resolve) => this.#line.push(resolve));
    try {
      await this.#work(id);
      return true;
    } catch {
      return false;
    } finally {
      const next = this.#line.shift();
      if (next) next();
      else this.#busy--;
    }
  }
}

// Counts the permits that are out, and keeps the line as a linked list; run is a chain of promises.
type Waiting = {enter: () => void; next?: Waiting};

class Semaphore {
  #out = 0;
  #first: Waiting | undefined;
  #last: Waiting | undefined;
  readonly #permits: number;

  constructor(permits: number) {
    this.#permits = permits;
  }

  async acquire(): Promise<void> {
    if (this.tryAcquire()) return;
    const {promise, resolve} = Promise.withResolvers<void>();
    const waiting: Waiting = {enter: resolve};
    if (this.#last) this.#last.next = waiting;
    else this.#first = waiting;
    this.#last = waiting;
    await promise;
  }

  tryAcquire(): boolean {
    if (this.#out >= this.#permits) return false;
    this.#out += 1;
    return true;
  }

  release(): void {
    if (this.#out === 0) throw new Error('nothing to release');
    const first = this.#first;
    if (!first) {
      this.#out -= 1;
      return;
    }
    this.#first = first.next;
    if (!this.#first) this.#last = undefined;
    first.enter();
  }

  run(task: Task): Promise<any> {
    return this.acquire()
      .then(task)
      .then(
        (value) => {
          this.release();
          return value;
        },
        (error: unknown) => {
          this.release();
          throw error;
        },
      );
  }
}

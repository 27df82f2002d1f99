// A reader waits for the last writer, a writer for everything before it.
class ReadWriteLock {
  #lastWriter: Promise<unknown> = Promise.resolve();
  #readers: Promise<unknown>[] = [];

  read(task: Task): Promise<any> {
    const result = this.#lastWriter.then(() => task());
    this.#readers.push(result.catch(() => {}));
    return result;
  }

  write(task: Task): Promise<any> {
    const before = Promise.all([this.#lastWriter, ...this.#readers]);
    const result = before.then(() => task());
    this.#lastWriter = result.catch(() => {});
    this.#readers = [];
    return result;
  }
}

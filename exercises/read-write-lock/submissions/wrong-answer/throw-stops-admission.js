// When a task of the line throws at once, the round of admissions ends; only the next one to empty the room starts another
class ReadWriteLock {
  constructor() {
    this.state = 0;
    this.line = [];
  }
  read(task) {
    return this.enqueue(1, task);
  }
  write(task) {
    return this.enqueue(-1, task);
  }
  enqueue(kind, task) {
    return new Promise((resolve, reject) => {
      this.line.push({ kind, task, resolve, reject });
      this.pump();
    });
  }
  leave(kind) {
    this.state -= kind;
    if (this.state === 0) this.pump();
  }
  pump() {
    while (this.line.length) {
      const { kind, task, resolve, reject } = this.line[0];
      if (kind === 1 ? this.state < 0 : this.state !== 0) return;
      this.line.shift();
      this.state += kind;
      let result;
      try {
        result = task();
      } catch (error) {
        reject(error);
        return this.leave(kind);
      }
      Promise.resolve(result).then(resolve, reject).finally(() => this.leave(kind));
    }
  }
}

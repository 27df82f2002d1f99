// Whoever is woken counts itself in a moment later: somebody who asks in between finds the lock free.
class ReadWriteLock {
  constructor() {
    this.readers = 0;
    this.writing = false;
    this.line = [];
  }
  async read(task) {
    await this.acquire(false);
    try {
      return await task();
    } finally {
      this.readers--;
      if (this.readers === 0) this.wake();
    }
  }
  async write(task) {
    await this.acquire(true);
    try {
      return await task();
    } finally {
      this.writing = false;
      this.wake();
    }
  }
  async acquire(writer) {
    const busy = this.writing || this.line.length > 0 || (writer && this.readers > 0);
    if (busy) await this.waitInLine(writer);
    if (writer) this.writing = true;
    else this.readers++;
  }
  async waitInLine(writer) {
    const turn = new Promise((go) => this.line.push({ writer, go }));
    return await turn.then(() => {});
  }
  wake() {
    const first = this.line.shift();
    if (!first) return;
    first.go();
    if (first.writer) return;
    while (this.line.length && !this.line[0].writer) this.line.shift().go();
  }
}

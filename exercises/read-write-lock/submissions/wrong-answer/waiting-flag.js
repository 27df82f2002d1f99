// Whether a writer waits is a flag, which the first writer to enter takes down though another one waits
class ReadWriteLock {
  constructor() {
    this.readers = 0;
    this.writing = false;
    this.writerWaits = false;
    this.line = [];
  }
  async read(task) {
    if (this.writing || this.writerWaits) await new Promise((go) => this.line.push({ write: false, go }));
    else this.readers++;
    try {
      return await task();
    } finally {
      this.readers--;
      this.advance();
    }
  }
  async write(task) {
    if (this.writing || this.readers > 0) {
      this.writerWaits = true;
      await new Promise((go) => this.line.push({ write: true, go }));
    } else this.writing = true;
    try {
      return await task();
    } finally {
      this.writing = false;
      this.advance();
    }
  }
  advance() {
    while (this.line.length > 0) {
      const { write, go } = this.line[0];
      if (this.writing || (write && this.readers > 0)) return;
      this.line.shift();
      if (write) {
        this.writing = true;
        this.writerWaits = false;
      } else this.readers++;
      go();
    }
  }
}

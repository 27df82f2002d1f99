// Is a plain mutex: readers wait for each other.
class ReadWriteLock {
  constructor() {
    this.line = [];
    this.readers = 0;
    this.writing = false;
  }

  read(task) {
    return this.enter(task, false);
  }

  write(task) {
    return this.enter(task, true);
  }

  enter(task, isWriter) {
    return new Promise((resolve, reject) => {
      this.line.push({task, isWriter, resolve, reject});
      this.admit();
    });
  }

  admit() {
    while (this.line.length > 0) {
      const {isWriter} = this.line[0];
      if (this.writing || this.readers > 0) return;
      this.run(this.line.shift());
    }
  }

  async run({task, isWriter, resolve, reject}) {
    if (isWriter) this.writing = true;
    else this.readers++;
    try {
      resolve(await task());
    } catch (error) {
      reject(error);
    } finally {
      if (isWriter) this.writing = false;
      else this.readers--;
      this.admit();
    }
  }
}

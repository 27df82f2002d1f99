// Puts writers before the readers that wait.
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
      const place = isWriter ? this.line.findIndex((one) => !one.isWriter) : -1;
      this.line.splice(place < 0 ? this.line.length : place, 0, {task, isWriter, resolve, reject});
      this.admit();
    });
  }

  admit() {
    while (this.line.length > 0) {
      const {isWriter} = this.line[0];
      if (this.writing || (isWriter && this.readers > 0)) return;
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

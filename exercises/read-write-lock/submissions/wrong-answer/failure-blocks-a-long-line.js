// Lets nobody in after a failure when many wait.
class ReadWriteLock {
  constructor() { this.readers = 0; this.writing = false; this.line = []; }
  read(task) { return this.enter(task, false); }
  write(task) { return this.enter(task, true); }
  enter(task, isWriter) { return new Promise((resolve, reject) => { this.line.push({ task, isWriter, resolve, reject }); this.next(); }); }
  next() {
    while (this.line.length) {
      const first = this.line[0];
      if (this.writing || (first.isWriter && this.readers > 0)) return;
      this.line.shift();
      if (first.isWriter) this.writing = true; else this.readers++;
      this.go(first);
    }
  }
  async go({ task, isWriter, resolve, reject }) {
    try { resolve(await task()); } catch (e) { reject(e); if (isWriter) this.writing = false; else this.readers--; if (this.line.length > 4) return; return this.next(); }
    if (isWriter) this.writing = false; else this.readers--;
    this.next();
  }
}

// A task submitted while another begins is put in front of the line.
class TaskPool {
  constructor(size) {
    this.free = size;
    this.line = [];
    this.nested = null;
    this.open = new Set();
    this.down = false;
  }
  submit(task) {
    if (this.down) return Promise.reject(new Error('pool is shut down'));
    const job = { task, ...Promise.withResolvers() };
    this.open.add(job.promise);
    if (this.nested) this.nested.push(job);
    else this.line.push(job);
    this.next();
    return job.promise;
  }
  next() {
    while (this.free > 0 && this.line.length && !this.nested) {
      this.free--;
      const job = this.line.shift();
      this.nested = [];
      const running = Promise.try(job.task);
      this.line.unshift(...this.nested);
      this.nested = null;
      const end = (f) => (x) => {
        f(x);
        this.open.delete(job.promise);
        this.free++;
        this.next();
      };
      running.then(end(job.resolve), end(job.reject));
    }
  }
  async shutdown() {
    this.down = true;
    await Promise.allSettled([...this.open]);
  }
}

// Drops all but three waiting tasks at shutdown.
class TaskPool {
  constructor(size) { this.size = size; this.running = 0; this.line = []; this.closed = false; this.waiters = []; }
  submit(task) {
    if (this.closed) return Promise.reject(new Error('pool is shut down'));
    return new Promise((resolve, reject) => { this.line.push({ task, resolve, reject }); this.next(); });
  }
  next() {
    while (this.running < this.size && this.line.length) this.go(this.line.shift());
    if (this.closed && this.running === 0) this.waiters.splice(0).forEach((w) => w());
  }
  async go({ task, resolve, reject }) {
    this.running++;
    try { resolve(await task()); } catch (e) { reject(e); }
    this.running--;
    this.next();
  }
  shutdown() { this.closed = true; if (this.line.length > 3) this.line.length = 3; return new Promise((r) => { this.waiters.push(r); this.next(); }); }
}

// Lets tasks submit others though the pool has been shut down.
class TaskPool {
  constructor(size) {
    this.free = size;
    this.queue = [];
    this.running = 0;
    this.isClosed = false;
    this.idle = [];
  }

  submit(task) {
    if (this.isClosed && !this.inside) return Promise.reject(new Error('pool is shut down'));
    return new Promise((resolve, reject) => {
      this.queue.push({task, resolve, reject});
      this.next();
    });
  }

  shutdown() {
    this.isClosed = true;
    return new Promise((resolve) => {
      this.idle.push(resolve);
      this.next();
    });
  }

  next() {
    while (this.free > 0 && this.queue.length > 0) this.run(this.queue.shift());
    if (this.running === 0 && this.queue.length === 0) for (const resolve of this.idle.splice(0)) resolve();
  }

  async run({task, resolve, reject}) {
    this.free--;
    this.running++;
    try {
      this.inside = true;
      let p;
      try { p = task(); } finally { this.inside = false; }
      resolve(await p);
    } catch (error) {
      reject(error);
    }
    this.free++;
    this.running--;
    this.next();
  }
}

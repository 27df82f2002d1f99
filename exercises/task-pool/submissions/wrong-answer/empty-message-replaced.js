// Takes an error without a message for none.
class TaskPool {
  constructor(size) {
    this.size = size;
    this.running = 0;
    this.line = [];
    this.closed = false;
    this.idle = [];
  }

  submit(task) {
    if (this.closed) return Promise.reject(new Error('pool is shut down'));
    return new Promise((resolve, reject) => {
      this.line.push({ task, resolve, reject });
      this.next();
    });
  }

  next() {
    while (this.running < this.size && this.line.length > 0) {
      this.running++;
      this.start(this.line.shift());
    }
    if (this.running === 0) for (const done of this.idle.splice(0)) done();
  }

  async start({ task, resolve, reject }) {
    let settle;
    try {
      const value = await task();
      settle = () => resolve(value);
    } catch (error) {
      settle = () => reject(error.message ? error : new Error('task failed'));
    }
    this.running--;
    this.next();
    settle();
  }

  shutdown() {
    this.closed = true;
    return new Promise((resolve) => {
      this.idle.push(resolve);
      this.next();
    });
  }
}

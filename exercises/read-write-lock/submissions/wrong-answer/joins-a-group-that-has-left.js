// Readers join the last group even if it has left, and the next writer does not wait for them.
class ReadWriteLock {
  constructor() {
    this.tail = { kind: 'write', done: Promise.resolve() };
  }
  read(task) {
    let group = this.tail;
    if (group.kind !== 'read') {
      group = { kind: 'read', before: this.tail.done, open: 0 };
      group.done = new Promise((end) => (group.end = end));
      this.tail = group;
    }
    group.open++;
    const run = group.before.then(() => task());
    const leave = () => {
      if (--group.open === 0) group.end();
    };
    run.then(leave, leave);
    return run;
  }
  write(task) {
    const run = this.tail.done.then(() => task());
    this.tail = { kind: 'write', done: run.then(() => {}, () => {}) };
    return run;
  }
}

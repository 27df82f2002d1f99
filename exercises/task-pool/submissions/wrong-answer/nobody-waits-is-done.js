// `shutdown` resolves when no task waits and one ends, while others still run.
class TaskPool {
  constructor(size) {
    const line = [];
    const done = [];
    let busy = 0;
    let closed = false;
    const start = () => {
      while (busy < size && line.length > 0) {
        busy += 1;
        line.shift()();
      }
    };
    const ended = () => {
      busy -= 1;
      if (closed && line.length === 0) done.splice(0).forEach((f) => f());
      start();
    };
    this.submit = (task) =>
      closed
        ? Promise.reject(new Error("pool is shut down"))
        : new Promise((resolve, reject) => {
            line.push(() => {
              let p;
              try {
                p = Promise.resolve(task());
              } catch (e) {
                p = Promise.reject(e);
              }
              p.then((v) => { ended(); resolve(v); }, (e) => { ended(); reject(e); });
            });
            start();
          });
    this.shutdown = () => {
      closed = true;
      if (busy === 0) return Promise.resolve();
      return new Promise((r) => done.push(r));
    };
  }
}

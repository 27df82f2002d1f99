// A job whose work gives false counts as failed
class JobQueue {
  constructor(work, options) {
    const line = [];
    const dead = [];
    const { workers, capacity, attempts, backoffMs } = options;
    let busy = 0;
    let open = 0;
    let empty = [];
    const end = () => {
      open--;
      if (open === 0) {
        empty.forEach((f) => f());
        empty = [];
      }
    };
    const go = async () => {
      busy++;
      for (let job; (job = line.shift()); ) {
        const ok = await (async () => (await work(job.id)) !== false)().catch(() => false);
        if (ok) end();
        else if (++job.tries === attempts) {
          dead.push(job.id);
          end();
        } else {
          setTimeout(() => enter(job), backoffMs * 2 ** (job.tries - 1));
        }
      }
      busy--;
    };
    const enter = (job) => {
      line.push(job);
      if (busy < workers) go();
    };
    this.add = (id) => {
      if (busy >= workers && line.length >= capacity) return false;
      open++;
      enter({ id, tries: 0 });
      return true;
    };
    this.deadLetters = () => [...dead];
    this.drain = async () => {
      if (open) await new Promise((f) => empty.push(f));
    };
  }
}

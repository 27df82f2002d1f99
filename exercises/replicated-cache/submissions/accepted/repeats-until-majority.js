// Repeats each request until a majority has answered.
const newer = (a, b) => a.count - b.count || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0) || a.seq - b.seq;
const NOTHING = { count: 0, by: '', seq: 0, gone: true, value: null };

class CacheNode {
  constructor(node) {
    this.node = node;
    this.all = [node.id, ...node.peers];
    this.need = Math.floor(this.all.length / 2) + 1;
  }

  load(key) {
    return this.node.store.get('e:' + key) ?? NOTHING;
  }

  apply(key, entry) {
    if (newer(entry, this.load(key)) > 0) this.node.store.set('e:' + key, entry);
  }

  nextSeq() {
    const seq = (this.node.store.get('seq') ?? 0) + 1;
    this.node.store.set('seq', seq);
    return seq;
  }

  call(to, message) {
    if (to === this.node.id) return Promise.resolve(this.receive(to, message));
    return this.node.rpc(to, message).catch(() => this.node.rpc(to, message));
  }

  quorum(message, targets = this.all) {
    return new Promise((resolve, reject) => {
      const answers = [];
      let failed = 0;
      for (const to of targets) {
        this.call(to, message).then(
          (answer) => {
            answers.push({ to, entry: answer });
            if (answers.length === this.need) resolve(answers.slice());
          },
          () => {
            failed++;
            if (failed > targets.length - this.need) reject(new Error('no majority'));
          },
        );
      }
    });
  }

  async latest(key) {
    const answers = await this.quorum({ type: 'read', key });
    return answers.map((a) => a.entry).reduce((a, b) => (newer(a, b) >= 0 ? a : b));
  }

  async write(key, gone, value) {
    const seq = this.nextSeq();
    const last = await this.latest(key);
    const entry = { count: last.count + 1, by: this.node.id, seq, gone, value };
    await this.quorum({ type: 'write', key, entry });
  }

  async put(key, value) {
    await this.write(key, false, value);
  }

  async remove(key) {
    await this.write(key, true, null);
  }

  async get(key) {
    const entry = await this.latest(key);
    await this.quorum({ type: 'write', key, entry });
    return entry.gone ? undefined : entry.value;
  }

  async peek(key) {
    const entry = this.load(key);
    return entry.gone ? undefined : entry.value;
  }

  receive(from, message) {
    if (message.type === 'read') return this.load(message.key);
    this.apply(message.key, message.entry);
    return true;
  }
}

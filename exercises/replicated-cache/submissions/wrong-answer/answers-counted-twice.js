// Answers are counted, so one that the network delivers twice counts for two nodes.
class CacheNode {
  constructor(node) {
    this.node = node;
    this.need = Math.floor((node.peers.length + 1) / 2) + 1;
    this.calls = new Map();
    this.nextCall = 0;
  }
  entry(key) {
    return this.node.store.get('entry/' + key) ?? { version: [0, ''], value: null, there: false };
  }
  after([n, id], [m, other]) {
    return n > m || (n === m && id > other);
  }
  keep(key, entry) {
    if (this.after(entry.version, this.entry(key).version)) this.node.store.set('entry/' + key, entry);
  }
  call(kind, key, entry) {
    const id = `${this.node.id}-${this.node.now()}-${this.nextCall++}`;
    return new Promise((resolve, reject) => {
      const answers = [this.entry(key)];
      const cancel = this.node.after(400, () => {
        this.calls.delete(id);
        reject(new Error('too few answers'));
      });
      this.calls.set(id, (from, answer) => {
        answers.push(answer);
        if (answers.length < this.need) return;
        cancel();
        this.calls.delete(id);
        resolve(answers);
      });
      for (const peer of this.node.peers) this.node.send(peer, { kind, id, key, entry });
    });
  }
  async newest(key) {
    const answers = await this.call('ask', key);
    return answers.reduce((best, e) => (this.after(e.version, best.version) ? e : best));
  }
  async write(key, there, value) {
    const { version } = await this.newest(key);
    const n = Math.max(version[0], this.entry(key).version[0]) + 1;
    const entry = { version: [n, this.node.id], value, there };
    this.keep(key, entry);
    await this.call('keep', key, entry);
  }
  async put(key, value) {
    await this.write(key, true, value);
  }
  async remove(key) {
    await this.write(key, false, null);
  }
  async get(key) {
    const entry = await this.newest(key);
    this.keep(key, entry);
    await this.call('keep', key, entry);
    return entry.there ? entry.value : undefined;
  }
  async peek(key) {
    const entry = this.entry(key);
    return entry.there ? entry.value : undefined;
  }
  receive(from, message) {
    if (message.kind === 'answer') {
      this.calls.get(message.id)?.(from, message.entry);
      return;
    }
    if (message.kind === 'keep') this.keep(message.key, message.entry);
    this.node.send(from, { kind: 'answer', id: message.id, entry: this.entry(message.key) });
  }
}

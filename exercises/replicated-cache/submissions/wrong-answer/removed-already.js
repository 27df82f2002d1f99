// A remove that finds the key removed does nothing, though only a minority may know of it.
class CacheNode {
  constructor(node) {
    this.node = node;
    this.quorum = Math.floor((node.peers.length + 1) / 2) + 1;
  }
  load(key) {
    return this.node.store.get('k:' + key) ?? { n: 0, by: '', gone: true, value: null };
  }
  save(key, entry) {
    if (this.newer(entry, this.load(key))) this.node.store.set('k:' + key, entry);
  }
  newer(a, b) {
    return a.n > b.n || (a.n === b.n && a.by > b.by);
  }
  nextTag(n) {
    const last = this.node.store.get('c:last') ?? 0;
    const next = Math.max(n, last) + 1;
    this.node.store.set('c:last', next);
    return next;
  }
  receive(from, message) {
    if (message.type === 'read') return this.load(message.key);
    this.save(message.key, message.entry);
    return true;
  }
  ask(message) {
    const { node, quorum } = this;
    return new Promise((resolve, reject) => {
      const answers = [this.receive(node.id, message)];
      let failed = 0;
      for (const peer of node.peers) {
        node.rpc(peer, message).then(
          (answer) => {
            answers.push(answer);
            if (answers.length === quorum) resolve(answers);
          },
          () => {
            failed++;
            if (failed > node.peers.length + 1 - quorum) reject(new Error('no majority'));
          },
        );
      }
    });
  }
  latest(entries) {
    return entries.reduce((a, b) => (this.newer(b, a) ? b : a));
  }
  async write(key, gone, value) {
    const found = this.latest(await this.ask({ type: 'read', key }));
    if (gone && found.gone) return;
    const entry = { n: this.nextTag(found.n), by: this.node.id, gone, value };
    await this.ask({ type: 'write', key, entry });
  }
  async put(key, value) {
    await this.write(key, false, value);
  }
  async remove(key) {
    await this.write(key, true, null);
  }
  async get(key) {
    const entry = this.latest(await this.ask({ type: 'read', key }));
    if (entry.n > 0) await this.ask({ type: 'write', key, entry });
    return entry.gone ? undefined : entry.value;
  }
  async peek(key) {
    const entry = this.load(key);
    return entry.gone ? undefined : entry.value;
  }
}

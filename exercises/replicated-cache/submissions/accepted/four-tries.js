// Asks each peer up to four times, and answers once a majority has.
class CacheNode {
  constructor(node) {
    this.node = node;
    this.majority = Math.floor((node.peers.length + 1) / 2) + 1;
  }
  put(key, value) {
    return this.write(key, { value, isDeleted: false });
  }
  remove(key) {
    return this.write(key, { value: null, isDeleted: true });
  }
  peek(key) {
    const entry = this.own(key);
    return entry.isDeleted ? undefined : entry.value;
  }
  async get(key) {
    const entry = await this.newest(key);
    await this.spread(key, entry);
    return entry.isDeleted ? undefined : entry.value;
  }
  receive(from, { kind, key, entry }) {
    if (kind === 'write') this.keep(key, entry);
    return this.own(key);
  }
  own(key) {
    return this.node.store.get('entry:' + key) ?? { value: null, isDeleted: true, version: [0, ''] };
  }
  isNewer([n, id], [m, other]) {
    return n !== m ? n > m : id > other;
  }
  keep(key, entry) {
    if (this.isNewer(entry.version, this.own(key).version)) this.node.store.set('entry:' + key, entry);
  }
  async newest(key) {
    let best = this.own(key);
    for (const entry of await this.quorum({ kind: 'read', key })) {
      if (this.isNewer(entry.version, best.version)) best = entry;
    }
    return best;
  }
  async write(key, fields) {
    const { version } = await this.newest(key);
    const n = Math.max(version[0], this.node.store.get('last') ?? 0) + 1;
    this.node.store.set('last', n);
    await this.spread(key, { ...fields, version: [n, this.node.id] });
  }
  async spread(key, entry) {
    this.keep(key, entry);
    await this.quorum({ kind: 'write', key, entry });
  }
  // the answers of so many peers that they are a majority together with this node
  quorum(message) {
    return new Promise((resolve, reject) => {
      const answers = [];
      let open = this.node.peers.length;
      const needed = this.majority - 1;
      for (const peer of this.node.peers) {
        this.ask(peer, message).then((answer) => {
          answers.push(answer);
          if (answers.length === needed) resolve(answers.slice());
        }, () => {}).then(() => {
          open--;
          if (open === 0 && answers.length < needed) reject(new Error('no majority'));
        });
      }
    });
  }
  async ask(peer, message) {
    for (let tries = 1; ; tries++) {
      try {
        return await this.node.rpc(peer, message, 60);
      } catch (error) {
        if (tries === 4) throw error;
      }
    }
  }
}

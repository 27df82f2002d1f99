// Two phases, after Attiya, Bar-Noy and Dolev: ask a majority, then write to one.
class CacheNode {
  constructor(node) {
    this.node = node;
    this.majority = Math.floor((node.peers.length + 1) / 2) + 1;
    this.latest = 0;
  }

  // --- the replica -------------------------------------------------------
  load(key) {
    return this.node.store.get('entry/' + key) ?? { counter: 0, author: '', gone: true, value: null };
  }

  isNewer(a, b) {
    return a.counter !== b.counter ? a.counter > b.counter : a.author > b.author;
  }

  receive(from, message) {
    const mine = this.load(message.key);
    if (message.type === 'read') return mine;
    if (this.isNewer(message.entry, mine)) this.node.store.set('entry/' + message.key, message.entry);
    return true;
  }

  // --- quorums -----------------------------------------------------------
  quorum(message) {
    return new Promise((resolve, reject) => {
      const answers = [this.receive(this.node.id, message)];
      let failures = 0;
      for (const peer of this.node.peers) {
        this.node.rpc(peer, message, 80).then((answer) => {
          answers.push(answer);
          if (answers.length === this.majority) resolve([...answers]);
        }, () => {
          failures++;
          if (failures > this.node.peers.length + 1 - this.majority) reject(new Error('no majority'));
        });
      }
    });
  }

  async newest(key) {
    const entries = await this.quorum({ type: 'read', key });
    return entries.reduce((best, entry) => (this.isNewer(entry, best) ? entry : best));
  }

  async write(key, gone, value) {
    const { counter } = await this.newest(key);
    this.latest = Math.max(this.latest, counter) + 1;
    const entry = { counter: this.latest, author: this.node.id, gone, value };
    await this.quorum({ type: 'write', key, entry });
  }

  // --- clients -----------------------------------------------------------
  put(key, value) {
    return this.write(key, false, value);
  }

  remove(key) {
    return this.write(key, true, null);
  }

  async get(key) {
    const entry = await this.newest(key);
    await this.quorum({ type: 'write', key, entry });
    return entry.gone ? undefined : entry.value;
  }

  peek(key) {
    const entry = this.load(key);
    return entry.gone ? undefined : entry.value;
  }
}

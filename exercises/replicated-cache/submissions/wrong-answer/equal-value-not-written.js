// Writes nothing when its own replica holds the value.
const newer = (a, b) => a[0] !== b[0] ? a[0] > b[0] : a[1] > b[1];
const NOTHING = { version: [0, ''], value: undefined, gone: true };

class CacheNode {
  constructor(node) {
    this.node = node;
    this.majority = Math.floor((node.peers.length + 1) / 2) + 1;
  }

  // ---- replica
  local(key) { return this.node.store.get('e:' + key) ?? NOTHING; }
  accept(key, entry) {
    if (newer(entry.version, this.local(key).version)) this.node.store.set('e:' + key, entry);
  }
  receive(from, { type, key, entry }) {
    if (type === 'read') return this.local(key);
    this.accept(key, entry);
    return true;
  }

  // ---- coordinator
  async ask(message, late) {
    const answers = [this.receive(this.node.id, message)];
    return new Promise((resolve, reject) => {
      let open = this.node.peers.length;
      let failed = 0;
      const check = () => {
        if (answers.length >= this.majority) resolve([...answers]);
        else if (open === 0) reject(new Error('no majority'));
      };
      for (const peer of this.node.peers) {
        this.node.rpc(peer, message, 200).then(
          (a) => { answers.push(a); open--; check(); },
          () => { open--; failed++; check(); },
        );
      }
      check();
    });
  }
  latest(entries) {
    return entries.reduce((a, b) => (newer(b.version, a.version) ? b : a));
  }
  async write(key, entry) {
    await this.ask({ type: 'write', key, entry });
  }
  async change(key, content) {
    const top = this.latest(await this.ask({ type: 'read', key }));
    // never the same number twice at this node, also not for two calls at once
    const used = this.node.store.get('n:' + key) ?? 0;
    const number = Math.max(top.version[0], used) + 1;
    this.node.store.set('n:' + key, number);
    await this.write(key, { version: [number, this.node.id], ...content });
  }
  put(key, value) {
    const mine = this.local(key);
    if (!mine.gone && mine.value === value) return;
    return this.change(key, { value, gone: false });
  }
  remove(key) { return this.change(key, { value: null, gone: true }); }
  async get(key) {
    const top = this.latest(await this.ask({ type: 'read', key }));
    if (top !== NOTHING && top.version[0] > 0) await this.write(key, top);
    return top.gone ? undefined : top.value;
  }
  peek(key) {
    const entry = this.local(key);
    return entry.gone ? undefined : entry.value;
  }
}

// Keeps entries in a field, which a crash empties.
class CacheNode {
  constructor(node) {
    this.node = node;
    this.entries = new Map();
    this.majority = Math.floor((node.peers.length + 1) / 2) + 1;
  }

  async put(key, value) {
    await this.write(key, {value, isDeleted: false});
  }

  async remove(key) {
    await this.write(key, {value: null, isDeleted: true});
  }

  async get(key) {
    const newest = await this.newest(key);
    if (newest.version[0] > 0) await this.spread(key, newest);
    return newest.isDeleted ? undefined : newest.value;
  }

  peek(key) {
    const entry = this.entry(key);
    return entry.isDeleted ? undefined : entry.value;
  }

  receive(from, {type, key, entry}) {
    if (type === 'write') this.keep(key, entry);
    return type === 'read' ? this.entry(key) : true;
  }

  async write(key, entry) {
    const {version} = await this.newest(key);
    await this.spread(key, {...entry, version: this.nextVersion(key, version)});
  }

  // Two writes that this node handles at one time must not share a version.
  nextVersion(key, [count]) {
    const name = `count:${key}`;
    const mine = Math.max(count, this.node.store.get(name) ?? 0) + 1;
    this.node.store.set(name, mine);
    return [mine, this.node.id];
  }

  entry(key) {
    return this.entries.get(key) ?? {version: [0, ''], value: null, isDeleted: true};
  }

  keep(key, entry) {
    if (isNewer(entry.version, this.entry(key).version)) this.entries.set(key, entry);
  }

  async newest(key) {
    const entries = await this.ask({type: 'read', key}, this.entry(key));
    return entries.reduce((best, entry) => (isNewer(entry.version, best.version) ? entry : best));
  }

  async spread(key, entry) {
    this.keep(key, entry);
    await this.ask({type: 'write', key, entry}, true);
  }

  // The answers of a majority, the node's own among them; every node is asked.
  ask(message, own) {
    const {node, majority} = this;
    return new Promise((resolve, reject) => {
      const answers = [own];
      let failures = 0;
      for (const peer of node.peers) {
        node.rpc(peer, message).then(
          (answer) => {
            answers.push(answer);
            if (answers.length === majority) resolve(answers);
          },
          () => {
            failures++;
            if (failures > node.peers.length + 1 - majority) reject(new Error('no majority answered'));
          },
        );
      }
    });
  }
}

function isNewer([count, id], [otherCount, otherId]) {
  return count > otherCount || (count === otherCount && id > otherId);
}

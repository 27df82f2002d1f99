// Keeps what arrives last, even when it is older.
const none = {version: [0, ''], value: null, isDeleted: true};

class CacheNode {
  constructor(node) {
    this.node = node;
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
    await this.ask({key, entry: newest});
    return newest.isDeleted ? undefined : newest.value;
  }

  peek(key) {
    const entry = this.entry(key);
    return entry.isDeleted ? undefined : entry.value;
  }

  // Keeps what the message brings, if it is newer, and answers with what is there.
  receive(_from, {key, entry}) {
    if (entry !== undefined) this.node.store.set(`entry:${key}`, entry);
    return this.entry(key);
  }

  async write(key, entry) {
    const {version} = await this.newest(key);
    await this.ask({key, entry: {...entry, version: this.nextVersion(key, version)}});
  }

  // Two writes that this node handles at one time must not share a version.
  nextVersion(key, [count]) {
    const name = `count:${key}`;
    const next = Math.max(count, this.node.store.get(name) ?? 0) + 1;
    this.node.store.set(name, next);
    return [next, this.node.id];
  }

  entry(key) {
    return this.node.store.get(`entry:${key}`) ?? none;
  }

  async newest(key) {
    const entries = await this.ask({key});
    return entries.reduce((best, entry) => (isNewer(entry, best) ? entry : best));
  }

  // The answers of a majority, the node's own among them; every node is asked.
  ask(message) {
    return new Promise((resolve) => {
      const answers = [];
      const add = (answer) => {
        answers.push(answer);
        if (answers.length === this.majority) resolve(answers);
      };
      add(this.receive(this.node.id, message));
      for (const peer of this.node.peers) this.node.rpc(peer, message).then(add, () => {});
    });
  }
}

function isNewer({version: [count, id]}, {version: [otherCount, otherId]}) {
  return count > otherCount || (count === otherCount && id > otherId);
}

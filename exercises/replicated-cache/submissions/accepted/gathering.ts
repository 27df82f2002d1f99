// The same promises with plain functions: answers are gathered with Promise.any over small races, versions are texts.
type Entry = {stamp: string; there: boolean; value: unknown};
type Wire = {ask: 'load'; key: string} | {ask: 'keep'; key: string; entry: Entry};

const none: Entry = {stamp: '', there: false, value: null};

export class CacheNode {
  private readonly node: NodeTools;
  private readonly others: number;

  constructor(node: NodeTools) {
    this.node = node;
    // How many others make a majority with this one.
    this.others = Math.floor((node.peers.length + 1) / 2);
  }

  put(key: string, value: unknown): Promise<void> {
    return this.change(key, true, value);
  }

  remove(key: string): Promise<void> {
    return this.change(key, false, null);
  }

  async get(key: string): Promise<unknown> {
    const entry = await this.latest(key);
    if (entry.stamp !== '') await this.publish(key, entry);
    return entry.there ? entry.value : undefined;
  }

  peek(key: string): unknown {
    const entry = this.load(key);
    return entry.there ? entry.value : undefined;
  }

  receive(_from: string, wire: Wire): unknown {
    if (wire.ask === 'load') return this.load(wire.key);
    this.keep(wire.key, wire.entry);
    return 'kept';
  }

  private load(key: string): Entry {
    return (this.node.store.get(key) as Entry | undefined) ?? none;
  }

  private keep(key: string, entry: Entry): void {
    if (entry.stamp > this.load(key).stamp) this.node.store.set(key, entry);
  }

  private async change(key: string, there: boolean, value: unknown): Promise<void> {
    const latest = await this.latest(key);
    const known = [latest.stamp, this.load(key).stamp, (this.node.store.get(`#last ${key}`) as string) ?? ''];
    const count = Math.max(...known.map((stamp) => Number(stamp.split('@')[0] || 0))) + 1;
    const stamp = `${String(count).padStart(9, '0')}@${this.node.id}`;
    this.node.store.set(`#last ${key}`, stamp);
    await this.publish(key, {stamp, there, value});
  }

  private async latest(key: string): Promise<Entry> {
    const found = (await this.gather({ask: 'load', key})) as Entry[];
    return [this.load(key), ...found].sort((a, b) => (a.stamp < b.stamp ? 1 : -1))[0] ?? none;
  }

  private async publish(key: string, entry: Entry): Promise<void> {
    this.keep(key, entry);
    await this.gather({ask: 'keep', key, entry});
  }

  private async gather(wire: Wire): Promise<unknown[]> {
    const found: unknown[] = [];
    let open = this.node.peers.map((peer, index) => {
      const answer = this.node.rpc(peer, wire, 60);
      return answer.then((value) => ({index, value, ok: true})).catch(() => ({index, value: undefined, ok: false}));
    });
    const left = new Map(open.map((promise, index) => [index, promise]));
    while (found.length < this.others && left.size > 0) {
      const {index, value, ok} = await Promise.race(left.values());
      left.delete(index);
      if (ok) found.push(value);
    }
    open = [];
    if (found.length < this.others) throw new Error('too few nodes answered');
    return found;
  }
}

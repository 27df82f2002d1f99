// Acknowledges a removal before any other node has it.
interface Node {
  id: string; peers: string[];
  rpc(to: string, message: unknown, ms?: number): Promise<any>;
  send(to: string, message: unknown): void;
  sleep(ms: number): Promise<void>;
  store: { get(key: string): any; set(key: string, value: unknown): void };
}
type Value = number | string | boolean | null;
interface Entry { n: number; by: string; has: boolean; value?: Value }
type Message = { ask: string } | { keep: string; entry: Entry };

const EMPTY: Entry = { n: 0, by: '', has: false };
const after = (a: Entry, b: Entry): boolean => a.n > b.n || (a.n === b.n && a.by > b.by);

export default class CacheNode {
  private readonly lines = new Map<string, Promise<unknown>>();
  private readonly quorum: number;

  constructor(private readonly node: Node) {
    this.quorum = (node.peers.length + 1 >> 1) + 1;
  }

  private mine(key: string): Entry { return this.node.store.get(key) ?? EMPTY; }
  private keep(key: string, entry: Entry): void {
    if (after(entry, this.mine(key))) this.node.store.set(key, entry);
  }

  receive(_from: string, message: Message): Entry | 'kept' {
    if ('ask' in message) return this.mine(message.ask);
    this.keep(message.keep, message.entry);
    return 'kept';
  }

  /** Sends to all peers; done when so many of them answered that with this node it is a majority. */
  private fromMajority<T>(message: Message, own: T): Promise<T[]> {
    const { promise, resolve, reject } = Promise.withResolvers<T[]>();
    const got: T[] = [own];
    let lost = 0;
    for (const peer of this.node.peers) {
      this.node.rpc(peer, message, 180)
        .then((answer: T) => { if (got.push(answer) === this.quorum) resolve(got.slice()); })
        .catch(() => { if (++lost > this.node.peers.length + 1 - this.quorum) reject(new Error('too few nodes answered')); });
    }
    return promise;
  }
  private async newest(key: string): Promise<Entry> {
    const all = await this.fromMajority<Entry>({ ask: key }, this.mine(key));
    return all.reduce((a, b) => (after(b, a) ? b : a));
  }
  private async spread(key: string, entry: Entry): Promise<void> {
    this.keep(key, entry);
    await this.fromMajority<string>({ keep: key, entry }, 'kept');
  }
  /** Writes of one node to one key come one after the other, so it never gives a number twice. */
  private inLine<T>(key: string, work: () => Promise<T>): Promise<T> {
    const result = (this.lines.get(key) ?? Promise.resolve()).then(work, work);
    this.lines.set(key, result);
    return result;
  }

  put(key: string, value: Value): Promise<void> {
    return this.inLine(key, async () => {
      const { n } = await this.newest(key);
      await this.spread(key, { n: n + 1, by: this.node.id, has: true, value });
    });
  }
  remove(key: string): Promise<void> {
    return this.inLine(key, async () => {
      const { n } = await this.newest(key);
      this.keep(key, { n: n + 1, by: this.node.id, has: false });
      for (const p of this.node.peers) this.node.send(p, { keep: key, entry: { n: n + 1, by: this.node.id, has: false } });
    });
  }
  async get(key: string): Promise<Value | undefined> {
    const entry = await this.newest(key);
    await this.spread(key, entry);
    return entry.has ? entry.value : undefined;
  }
  peek(key: string): Value | undefined {
    const { has, value } = this.mine(key);
    return has ? value : undefined;
  }
}

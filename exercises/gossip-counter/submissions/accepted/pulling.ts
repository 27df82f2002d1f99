// Asks the others what they know instead of telling them; one entry of the store for each node.
export class CounterNode {
  private readonly node: NodeTools;

  constructor(node: NodeTools) {
    this.node = node;
  }

  async start(): Promise<void> {
    for (;;) {
      await Promise.allSettled(this.node.peers.map((peer) => this.pull(peer)));
      await this.node.sleep(15);
    }
  }

  async add(amount: number): Promise<void> {
    this.raise(this.node.id, this.of(this.node.id) + amount);
  }

  async total(): Promise<number> {
    let total = 0;
    for (const name of this.node.store.keys()) total += this.of(name);
    return total;
  }

  receive(): [string, number][] {
    return this.node.store.keys().map((name) => [name, this.of(name)]);
  }

  private async pull(peer: string): Promise<void> {
    const entries: [string, number][] = await this.node.rpc(peer, 'what do you know?', 45);
    for (const [name, count] of entries) this.raise(name, count);
  }

  private of(name: string): number {
    return (this.node.store.get(name) as number | undefined) ?? 0;
  }

  private raise(name: string, count: number): void {
    if (count > this.of(name)) this.node.store.set(name, count);
  }
}

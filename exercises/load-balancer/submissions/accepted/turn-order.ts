// Keeps the servers in an array in order of last choice and moves the chosen one to its end.
class LoadBalancer {
  private readonly turns: string[];
  private readonly load: Record<string, number> = {};
  private readonly failures: Record<string, number> = {};
  private readonly out = new Set<string>();
  private readonly inFlight = new Map<string, string>();
  private readonly failuresMax: number;

  constructor(servers: string[], failuresMax: number) {
    this.turns = [...servers];
    this.failuresMax = failuresMax;
    for (const server of servers) this.load[server] = this.failures[server] = 0;
  }

  start(request: string): string | null {
    if (this.inFlight.has(request)) return this.inFlight.get(request)!;
    const candidates = this.turns.filter((server) => !this.out.has(server));
    if (candidates.length === 0) return null;
    const chosen = candidates.reduce((best, server) => (this.load[server]! < this.load[best]! ? server : best));
    this.turns.splice(this.turns.indexOf(chosen), 1);
    this.turns.push(chosen);
    this.load[chosen]! += 1;
    this.inFlight.set(request, chosen);
    return chosen;
  }

  finish(request: string, ok: boolean): boolean {
    const server = this.inFlight.get(request);
    if (server === undefined) return false;
    this.inFlight.delete(request);
    this.load[server]! -= 1;
    this.failures[server] = ok ? 0 : this.failures[server]! + 1;
    if (this.failures[server]! >= this.failuresMax) this.out.add(server);
    return true;
  }

  markDown(server: string): boolean {
    const changed = !this.out.has(server);
    this.out.add(server);
    return changed;
  }

  markUp(server: string): boolean {
    if (!this.out.delete(server)) return false;
    this.failures[server] = 0;
    return true;
  }

  active(server: string): number {
    return this.load[server]!;
  }
}

// Loads under way and values apart; a generation number tells an overtaken load.
type Kept = {readonly value: unknown; readonly until: number};

class LoadingCache {
  private readonly values = new Map<string, Kept>();
  private readonly loads = new Map<string, Promise<unknown>>();
  private readonly generations = new Map<string, number>();
  private readonly load: Service;
  private readonly ttlMs: number;

  constructor(load: Service, ttlMs: number) {
    this.load = load;
    this.ttlMs = ttlMs;
  }

  async get(key: string): Promise<any> {
    const kept = this.values.get(key);
    if (kept !== undefined && Date.now() < kept.until) return kept.value;
    let load = this.loads.get(key);
    if (load === undefined) {
      load = this.begin(key, this.generations.get(key) ?? 0);
      this.loads.set(key, load);
    }
    return load;
  }

  invalidate(key: string): void {
    this.generations.set(key, (this.generations.get(key) ?? 0) + 1);
    this.values.delete(key);
    this.loads.delete(key);
  }

  private begin(key: string, generation: number): Promise<unknown> {
    const isCurrent = (): boolean => (this.generations.get(key) ?? 0) === generation;
    return Promise.try(() => this.load(key)).then(
      (value) => {
        if (isCurrent()) {
          this.values.set(key, {value, until: Date.now() + this.ttlMs});
          this.loads.delete(key);
        }
        return value;
      },
      (error: unknown) => {
        if (isCurrent()) this.loads.delete(key);
        throw error;
      },
    );
  }
}

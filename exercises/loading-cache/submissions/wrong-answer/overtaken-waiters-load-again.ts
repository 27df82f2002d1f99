// Those who waited for an overtaken load ask again.
type Loader<V> = (key: string) => Promise<V>;
type State<V> =
  | { tag: 'loading'; promise: Promise<V> }
  | { tag: 'loaded'; value: V; at: number };
declare const now: () => number;

export default class LoadingCache<V = unknown> {
  private readonly states = new Map<string, State<V>>();

  constructor(private readonly load: Loader<V>, private readonly ttlMs: number) {}

  async get(key: string): Promise<V> {
    const state = this.states.get(key);
    if (state?.tag === 'loading') return state.promise.then((v) => (this.states.get(key) === state || this.states.get(key)?.tag === 'loaded' ? v : this.get(key)));
    if (state?.tag === 'loaded' && now() < state.at + this.ttlMs) return state.value;
    return this.begin(key).promise;
  }

  private begin(key: string) {
    const call = async (): Promise<V> => this.load(key);
    const state: State<V> & { tag: 'loading' } = { tag: 'loading', promise: call() };
    this.states.set(key, state);
    const current = () => this.states.get(key) === state;
    state.promise.then(
      (value) => { if (current()) this.states.set(key, { tag: 'loaded', value, at: now() }); },
      () => { if (current()) this.states.delete(key); },
    );
    return state;
  }

  invalidate(key: string): void {
    this.states.delete(key);
  }
}

// A mutex for each token, held in a closure and released in finally; sessions hold when they began.
type Session = {readonly user: string; readonly since: number};

class SessionManager {
  readonly #queues = new Map<string, Array<() => void>>();
  readonly #store: Store;
  readonly #ttlMs: number;

  constructor(store: Store, ttlMs: number) {
    this.#store = store;
    this.#ttlMs = ttlMs;
  }

  async login(token: string, user: string): Promise<void> {
    using _lock = await this.#lock(token);
    await this.#store.set(token, {user, since: now()} satisfies Session);
  }

  async userOf(token: string): Promise<string | null> {
    using _lock = await this.#lock(token);
    return (await this.#live(token))?.user ?? null;
  }

  async refresh(token: string): Promise<boolean> {
    using _lock = await this.#lock(token);
    const session = await this.#live(token);
    if (!session) return false;
    await this.#store.set(token, {user: session.user, since: now()} satisfies Session);
    return true;
  }

  async logout(token: string): Promise<void> {
    using _lock = await this.#lock(token);
    await this.#store.delete(token);
  }

  async #live(token: string): Promise<Session | undefined> {
    const session: Session | undefined = await this.#store.get(token);
    return session && now() - session.since < this.#ttlMs ? session : undefined;
  }

  async #lock(token: string): Promise<Disposable> {
    const waiting = this.#queues.get(token);
    if (waiting) await new Promise<void>((resolve) => waiting.push(resolve));
    else this.#queues.set(token, []);
    const release = (): void => {
      const next = this.#queues.get(token)?.shift();
      if (next) next();
      else this.#queues.delete(token);
    };
    return {[Symbol.dispose]: release};
  }
}

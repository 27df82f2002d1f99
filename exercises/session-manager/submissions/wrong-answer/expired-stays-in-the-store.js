// A logout takes an expired session for none and leaves it in the store.
class SessionManager {
  constructor(store, ttlMs) {
    this.store = store;
    this.ttlMs = ttlMs;
    this.tails = new Map();
  }
  lock(token, fn) {
    const run = (this.tails.get(token) ?? Promise.resolve()).then(fn);
    this.tails.set(token, run.catch(() => {}));
    return run;
  }
  async live(token) {
    const s = await this.store.get(token);
    return s && now() < s.until ? s : null;
  }
  async login(token, user) {
    await this.lock(token, () => this.store.set(token, { user, until: now() + this.ttlMs }));
  }
  async userOf(token) {
    return this.lock(token, async () => (await this.live(token))?.user ?? null);
  }
  async refresh(token) {
    return this.lock(token, async () => {
      const s = await this.live(token);
      if (!s) return false;
      await this.store.set(token, { user: s.user, until: now() + this.ttlMs });
      return true;
    });
  }
  async logout(token) {
    await this.lock(token, async () => {
      if (await this.live(token)) await this.store.delete(token);
    });
  }
}

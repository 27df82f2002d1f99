// Only a logout waits for refreshes under way: two of them overlap, and the older time may win.
class SessionManager {
  constructor(store, ttlMs) {
    this.store = store;
    this.ttlMs = ttlMs;
    this.running = new Map(); // token -> Set of promises
    this.closing = new Map();
  }
  track(token, p) {
    if (!this.running.has(token)) this.running.set(token, new Set());
    const set = this.running.get(token);
    const q = p.then(() => {}, () => {}).then(() => set.delete(q));
    set.add(q);
    return p;
  }
  async login(token, user) {
    return this.track(token, (async () => {
      await this.store.set(token, { user, until: now() + this.ttlMs });
    })());
  }
  async userOf(token) {
    const t = now();
    const s = await this.store.get(token);
    return s && t < s.until ? s.user : null;
  }
  async refresh(token) {
    while (this.closing.has(token)) await this.closing.get(token);
    return this.track(token, (async () => {
      const t = now();
      const s = await this.store.get(token);
      if (!s || t >= s.until) return false;
      await this.store.set(token, { user: s.user, until: t + this.ttlMs });
      return true;
    })());
  }
  async logout(token) {
    while (this.closing.has(token)) await this.closing.get(token);
    let done;
    this.closing.set(token, new Promise((r) => (done = r)));
    try {
      await Promise.all([...(this.running.get(token) ?? [])]);
      await this.store.delete(token);
    } finally {
      this.closing.delete(token);
      done();
    }
  }
}

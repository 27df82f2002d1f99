// Gives undefined where there is no live session.
// only what writes stands in line; userOf reads the store directly
class SessionManager {
  constructor(store, ttlMs) { this.store = store; this.ttl = ttlMs; this.last = new Map(); }
  line(token, work) {
    const p = (this.last.get(token) || Promise.resolve()).then(work, work);
    this.last.set(token, p);
    return p;
  }
  login(token, user) { return this.line(token, () => this.store.set(token, { user, at: now() })).then(() => undefined); }
  logout(token) { return this.line(token, () => this.store.delete(token)).then(() => undefined); }
  refresh(token) {
    return this.line(token, async () => {
      const s = await this.store.get(token);
      if (s === undefined || now() - s.at >= this.ttl) return;
      await this.store.set(token, { user: s.user, at: now() });
      return true;
    });
  }
  async userOf(token) {
    const s = await this.store.get(token);
    return s !== undefined && now() - s.at < this.ttl ? s.user : null;
  }
}

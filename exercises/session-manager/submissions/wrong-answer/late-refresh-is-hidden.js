// A late refresh writes a session back that was logged out; it is taken out again, and hidden until then.
class SessionManager {
  constructor(store, ttlMs) {
    this.store = store;
    this.ttlMs = ttlMs;
    this.ended = new Set();
  }

  async login(token, user) {
    this.ended.delete(token);
    await this.store.set(token, {user, expires: now() + this.ttlMs});
  }

  async userOf(token) {
    const session = await this.store.get(token);
    return !this.ended.has(token) && this.isAlive(session) ? session.user : null;
  }

  async refresh(token) {
    const session = await this.store.get(token);
    if (this.ended.has(token) || !this.isAlive(session)) return false;
    await this.store.set(token, {...session, expires: now() + this.ttlMs});
    if (!this.ended.has(token)) return true;
    await this.store.delete(token);
    return false;
  }

  async logout(token) {
    this.ended.add(token);
    await this.store.delete(token);
  }

  isAlive(session) {
    return session !== undefined && now() < session.expires;
  }
}

// Remembers who was logged in, in a plain object, and asks that before the store.
class SessionManager {
  constructor(store, ttlMs) {
    this.store = store;
    this.ttlMs = ttlMs;
    this.known = {};
    this.last = new Map();
  }
  alone(token, work) {
    const result = (this.last.get(token) ?? Promise.resolve()).then(work, work);
    this.last.set(token, result);
    return result;
  }
  login(token, user) {
    this.known[token] = {user, expires: now() + this.ttlMs};
    return this.alone(token, () => this.store.set(token, this.known[token]));
  }
  async userOf(token) {
    const session = this.known[token];
    return session && !(now() >= session.expires) ? session.user : null;
  }
  refresh(token) {
    return this.alone(token, async () => {
      const session = this.known[token];
      if (!session || now() >= session.expires) return false;
      session.expires = now() + this.ttlMs;
      await this.store.set(token, session);
      return true;
    });
  }
  logout(token) {
    delete this.known[token];
    return this.alone(token, async () => {
      await this.store.delete(token);
    });
  }
}

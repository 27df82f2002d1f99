// Takes tokens for the same that differ in blanks at their ends only.
class SessionManager {
  constructor(store, ttlMs) {
    this.store = store;
    this.ttlMs = ttlMs;
    this.last = new Map();
  }

  login(token, user) {
    token = token.trim();
    return this.alone(token, () => this.store.set(token, {user, expires: now() + this.ttlMs}));
  }

  async userOf(token) {
    token = token.trim();
    const session = await this.store.get(token);
    return this.isAlive(session) ? session.user : null;
  }

  refresh(token) {
    token = token.trim();
    return this.alone(token, async () => {
      const session = await this.store.get(token);
      if (!this.isAlive(session)) return false;
      await this.store.set(token, {...session, expires: now() + this.ttlMs});
      return true;
    });
  }

  logout(token) {
    token = token.trim();
    return this.alone(token, async () => {
      await this.store.delete(token);
    });
  }

  isAlive(session) {
    return session !== undefined && now() < session.expires;
  }

  alone(token, work) {
    const result = (this.last.get(token) ?? Promise.resolve()).then(work, work);
    this.last.set(token, result);
    return result;
  }
}

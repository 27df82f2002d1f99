// A logout that fails counts for refresh and not for userOf.
class SessionManager {
  constructor(store, ttlMs) {
    this.store = store;
    this.ttlMs = ttlMs;
    this.last = new Map();
  }

  login(token, user) {
    return this.alone(token, () => this.store.set(token, {user, expires: now() + this.ttlMs}));
  }

  async userOf(token) {
    const session = await this.store.get(token);
    return this.isAlive(session) ? session.user : null;
  }

  refresh(token) {
    return this.alone(token, async () => {
      const session = await this.store.get(token);
      if (!this.isAlive(session) || this.gone?.has(token)) return false;
      await this.store.set(token, {...session, expires: now() + this.ttlMs});
      return true;
    });
  }

  logout(token) {
    return this.alone(token, async () => {
      (this.gone ??= new Set()).add(token);
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

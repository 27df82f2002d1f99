// A write that fails makes the call behind it fail as well, and leaves its own call unharmed.
class SessionManager {
  constructor(store, ttlMs) {
    this.store = store;
    this.ttlMs = ttlMs;
    this.last = new Map();
    this.broken = new Map();
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
      if (!this.isAlive(session)) return false;
      try {
        await this.store.set(token, {...session, expires: now() + this.ttlMs});
      } catch (error) {
        this.broken.set(token, error);
      }
      return true;
    });
  }

  logout(token) {
    return this.alone(token, async () => {
      const error = this.broken.get(token);
      this.broken.delete(token);
      if (error !== undefined) throw error;
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

// Releases the lock only when the store did what it was asked for.
class SessionManager {
  constructor(store, ttlMs) {
    this.store = store;
    this.ttlMs = ttlMs;
    this.locks = new Map();
  }
  async lock(token) {
    while (this.locks.has(token)) await this.locks.get(token);
    let free;
    this.locks.set(token, new Promise((resolve) => (free = resolve)));
    return () => {
      this.locks.delete(token);
      free();
    };
  }
  async login(token, user) {
    const unlock = await this.lock(token);
    await this.store.set(token, {user, expires: now() + this.ttlMs});
    unlock();
  }
  async userOf(token) {
    const session = await this.store.get(token);
    return session && now() < session.expires ? session.user : null;
  }
  async refresh(token) {
    const unlock = await this.lock(token);
    const session = await this.store.get(token);
    const alive = session !== undefined && now() < session.expires;
    if (alive) await this.store.set(token, {...session, expires: now() + this.ttlMs});
    unlock();
    return alive;
  }
  async logout(token) {
    const unlock = await this.lock(token);
    await this.store.delete(token);
    unlock();
  }
}

// A failed read stays in the chain, and the next increment of the key fails with it.
class AtomicCounter {
  constructor(store) { this.store = store; this.last = new Map(); }
  after(key) { return this.last.get(key) ?? Promise.resolve(); }
  increment(key, by) {
    const turn = this.after(key).then(async () => {
      const value = ((await this.store.get(key)) ?? 0) + by;
      await this.store.set(key, value);
      return value;
    });
    this.last.set(key, turn.catch(() => {}));
    return turn;
  }
  read(key) {
    const turn = this.after(key).then(() => this.store.get(key)).then((value) => value ?? 0);
    this.last.set(key, turn);
    return turn;
  }
}

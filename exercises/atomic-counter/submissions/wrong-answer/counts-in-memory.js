// Counts in memory and writes afterwards: what the store refuses stays counted.
class AtomicCounter {
  constructor(store) {
    this.store = store;
    this.values = new Map();
  }
  async increment(key, by) {
    if (!this.values.has(key)) this.values.set(key, this.store.get(key).then((value) => ({value: value ?? 0})));
    const cell = await this.values.get(key);
    cell.value += by;
    const {value} = cell;
    await this.store.set(key, value);
    return value;
  }
  async read(key) {
    return (await this.store.get(key)) ?? 0;
  }
}

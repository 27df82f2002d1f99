// Keeps an entry as one text with colons, and cuts a value that has one.
class TtlCache {
  constructor() {
    this.lines = new Map();
  }
  set(key, value, ttlMs, now) {
    this.lines.set(key, `${now + ttlMs}:${typeof value}:${value}`);
  }
  get(key, now) {
    const line = this.lines.get(key);
    if (line === undefined) return null;
    const [end, type, text] = line.split(':');
    if (now >= Number(end)) {
      this.lines.delete(key);
      return null;
    }
    if (type === 'number') return Number(text);
    if (type === 'boolean') return text === 'true';
    return text;
  }
  remove(key, now) {
    const there = this.get(key, now) !== null;
    this.lines.delete(key);
    return there;
  }
}

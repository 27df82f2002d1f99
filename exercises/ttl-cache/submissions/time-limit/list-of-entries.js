// Looks through a list of all entries for a key: O(n²).
class TtlCache {
  constructor() {
    this.entries = [];
  }
  set(key, value, ttlMs, now) {
    this.remove(key, now);
    this.entries.push({key, value, expiresAt: now + ttlMs});
  }
  get(key, now) {
    for (const entry of this.entries) {
      if (entry.key === key) return now < entry.expiresAt ? entry.value : null;
    }
    return null;
  }
  remove(key, now) {
    let place = 0;
    while (place < this.entries.length && this.entries[place].key !== key) place++;
    const [entry] = this.entries.splice(place, 1);
    return entry !== undefined && now < entry.expiresAt;
  }
}

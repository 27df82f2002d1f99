// An object without a prototype, and the time of storing with the time to live as they came.
function TtlCache() {
  const entries = Object.create(null);
  const isLive = (entry, now) => entry !== undefined && now - entry.storedAt < entry.ttlMs;

  this.set = (key, value, ttlMs, now) => {
    entries[key] = {value, ttlMs, storedAt: now};
  };
  this.get = (key, now) => (isLive(entries[key], now) ? entries[key].value : null);
  this.remove = (key, now) => {
    const was = isLive(entries[key], now);
    delete entries[key];
    return was;
  };
}

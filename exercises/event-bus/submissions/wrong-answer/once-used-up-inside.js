// Only `off` marks a subscription as ended: one for once that an inner event has used up is called again by the outer one.
class EventBus {
  constructor() { this.map = new Map(); }
  on(event, fn) { this.put(event, fn, { once: false }); }
  once(event, fn) { this.put(event, fn, { once: true }); }
  put(event, fn, options) {
    const m = this.map.get(event) || new Map();
    this.map.set(event, m);
    if (!m.has(fn)) m.set(fn, { ...options, fn, cancelled: false });
  }
  off(event, fn) {
    const sub = this.map.get(event)?.get(fn);
    if (!sub) return false;
    sub.cancelled = true;
    this.map.get(event).delete(fn);
    return true;
  }
  async emit(event, data) {
    const m = this.map.get(event);
    if (!m) return [];
    const outcome = Array.from(m.values()).map((sub) => {
      if (sub.cancelled) return undefined;
      if (sub.once) m.delete(sub.fn);
      try {
        return Promise.resolve(sub.fn(data)).then(() => undefined, (e) => ({ e }));
      } catch (e) {
        return { e };
      }
    });
    const errors = [];
    for (const o of await Promise.all(outcome)) if (o) errors.push(o.e.message);
    return errors;
  }
}

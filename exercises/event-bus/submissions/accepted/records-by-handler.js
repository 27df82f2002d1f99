// A record for each handler in a Map by event; a record that ended says so itself.
class EventBus {
  constructor() {
    this.events = new Map();
  }
  add(event, handler, once) {
    let subs = this.events.get(event);
    if (!subs) this.events.set(event, (subs = new Map()));
    if (subs.has(handler)) return;
    subs.set(handler, { handler, once, active: true });
  }
  on(event, handler) {
    this.add(event, handler, false);
  }
  once(event, handler) {
    this.add(event, handler, true);
  }
  off(event, handler) {
    const subs = this.events.get(event);
    const sub = subs && subs.get(handler);
    if (!sub) return false;
    sub.active = false;
    subs.delete(handler);
    return true;
  }
  async emit(event, data) {
    const subs = this.events.get(event) ?? new Map();
    const results = [];
    for (const sub of [...subs.values()]) {
      if (!sub.active) continue;
      if (sub.once) this.off(event, sub.handler);
      try {
        results.push(Promise.resolve(sub.handler(data)).then(() => null, (e) => e.message));
      } catch (e) {
        results.push(e.message);
      }
    }
    const messages = await Promise.all(results);
    return messages.filter((m) => m !== null);
  }
}

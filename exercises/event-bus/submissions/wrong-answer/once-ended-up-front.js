// Ends all subscriptions for once when the event begins, so that none can be removed before its turn.
class EventBus {
  constructor() { this.map = new Map(); }
  subscribe(event, handler, once) {
    if (!this.map.has(event)) this.map.set(event, []);
    const subs = this.map.get(event);
    if (subs.every((s) => s.handler !== handler)) subs.push({ handler, once, removed: false });
  }
  on(event, handler) { this.subscribe(event, handler, false); }
  once(event, handler) { this.subscribe(event, handler, true); }
  off(event, handler) {
    const subs = this.map.get(event) || [];
    const i = subs.findIndex((s) => s.handler === handler);
    if (i < 0) return false;
    subs[i].removed = true;
    subs.splice(i, 1);
    return true;
  }
  async emit(event, data) {
    const subs = this.map.get(event) || [];
    this.map.set(event, subs.filter((s) => !s.once));
    const errors = await Promise.all(subs.slice().map(async (s) => {
      if (s.removed) return null;
      try {
        await s.handler(data);
        return null;
      } catch (e) {
        return e;
      }
    }));
    return errors.filter((e) => e !== null).map((e) => e.message);
  }
}

// Walks the live list by index and steps back after a once handler, but a handler before the present one that is removed shifts the rest.
class EventBus {
  constructor() { this.subs = new Map(); }
  get(event) {
    if (!this.subs.has(event)) this.subs.set(event, []);
    return this.subs.get(event);
  }
  on(event, handler) { if (!this.get(event).some((s) => s.handler === handler)) this.get(event).push({ handler, once: false, id: this.next() }); }
  once(event, handler) { if (!this.get(event).some((s) => s.handler === handler)) this.get(event).push({ handler, once: true, id: this.next() }); }
  next() { return (this.ids = (this.ids ?? 0) + 1); }
  off(event, handler) {
    const i = this.get(event).findIndex((s) => s.handler === handler);
    if (i >= 0) this.get(event).splice(i, 1);
    return i >= 0;
  }
  async emit(event, data) {
    const list = this.get(event), last = this.ids ?? 0, runs = [];
    for (let i = 0; i < list.length; i++) {
      const sub = list[i];
      if (sub.id > last) break;
      if (sub.once) list.splice(i--, 1);
      runs.push((async () => sub.handler(data))());
      if (i >= 0 && !sub.once && list[i] !== sub && !list.includes(sub)) i--;
    }
    return (await Promise.allSettled(runs)).filter((r) => r.status === 'rejected').map((r) => r.reason.message);
  }
}

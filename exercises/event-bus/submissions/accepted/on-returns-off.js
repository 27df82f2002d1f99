// Lists of subscriptions; on gives a function that ends it, which nobody asked for.
class EventBus {
  #subs = new Map();

  on(event, handler) { this.#add(event, handler, false); return () => this.off(event, handler); }
  once(event, handler) { this.#add(event, handler, true); }

  #add(event, handler, once) {
    const list = this.#subs.get(event) ?? [];
    if (list.some((s) => s.handler === handler)) return;
    list.push({ handler, once });
    this.#subs.set(event, list);
  }

  off(event, handler) {
    const list = this.#subs.get(event) ?? [];
    const at = list.findIndex((s) => s.handler === handler);
    if (at === -1) return false;
    list.splice(at, 1);
    return true;
  }

  async emit(event, data) {
    const list = this.#subs.get(event) ?? [];
    const ends = [];
    for (const sub of [...list]) {
      const at = list.indexOf(sub);
      if (at === -1) continue;
      if (sub.once) list.splice(at, 1);
      ends.push((async () => sub.handler(data))());
    }
    const results = await Promise.allSettled(ends);
    return results.filter((r) => r.status === 'rejected').map((r) => r.reason.message);
  }
}

// Handlers added to an event that is being handed out wait until its outermost emit is through; a nested emit of the same event misses them.
class EventBus {
  #events = new Map();
  #state(event) {
    if (!this.#events.has(event)) this.#events.set(event, { subs: new Map(), depth: 0, later: new Map() });
    return this.#events.get(event);
  }
  #add(event, handler, once) {
    const s = this.#state(event);
    if (s.subs.has(handler) || s.later.has(handler)) return;
    (s.depth > 0 ? s.later : s.subs).set(handler, { once });
  }
  on(event, handler) { this.#add(event, handler, false); }
  once(event, handler) { this.#add(event, handler, true); }
  off(event, handler) {
    const s = this.#state(event);
    return s.subs.delete(handler) || s.later.delete(handler);
  }
  emit(event, data) {
    const s = this.#state(event);
    s.depth++;
    const runs = [];
    for (const [handler, { once }] of s.subs) {
      if (once) s.subs.delete(handler);
      runs.push(new Promise((resolve) => resolve(handler(data))));
    }
    if (--s.depth === 0) {
      for (const [h, v] of s.later) s.subs.set(h, v);
      s.later.clear();
    }
    return Promise.allSettled(runs).then((all) => all.filter((r) => r.status === 'rejected').map((r) => r.reason.message));
  }
}

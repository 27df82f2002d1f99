// Drops the list of an event with its last handler, and an event under way goes on with the dropped one.
class EventBus {
  constructor() { this.subs = new Map(); }
  add(e, h, once) {
    if (!this.subs.has(e)) this.subs.set(e, new Set());
    const set = this.subs.get(e);
    for (const s of set) if (s.h === h) return;
    set.add({ h, once });
  }
  on(e, h) { this.add(e, h, false); }
  once(e, h) { this.add(e, h, true); }
  off(e, h) {
    const set = this.subs.get(e);
    for (const s of set ?? []) if (s.h === h) {
      if (set.size === 1) this.subs.delete(e); else set.delete(s);
      return true;
    }
    return false;
  }
  async emit(e, data) {
    const set = this.subs.get(e);
    const runs = [];
    for (const s of [...(set ?? [])]) {
      if (!set.has(s)) continue;
      if (s.once) this.off(e, s.h);
      runs.push((async () => s.h(data))().then(() => [], (x) => [x.message]));
    }
    return (await Promise.all(runs)).flat();
  }
}

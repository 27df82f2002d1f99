// Registrations are numbered; a round goes on behind the number returned last.
class ServiceRegistry {
  constructor(ttlMs) { this.ttl = ttlMs; this.s = new Map(); this.seq = 0; }
  of(service, now) {
    let s = this.s.get(service);
    if (!s) this.s.set(service, (s = { list: new Map(), last: 0 }));
    for (const [k, i] of s.list) if (now - i.t >= this.ttl) s.list.delete(k);
    return s;
  }
  register(service, instance, now) {
    const { list } = this.of(service, now), i = list.get(instance);
    if (i) { i.t = now; i.up = true; return false; }
    list.set(instance, { t: now, up: true, seq: ++this.seq });
    return true;
  }
  heartbeat(service, instance, status, now) { const i = this.of(service, now).list.get(instance); if (!i) return false; i.t = now; i.up = status === 'up'; return true; }
  deregister(service, instance, now) { return this.of(service, now).list.delete(instance); }
  instances(service, now) { return [...this.of(service, now).list].filter(([, i]) => i.up).map(([k]) => k); }
  discover(service, now) {
    const s = this.of(service, now);
    const up = [...s.list].filter(([, i]) => i.up);
    if (up.length === 0) return null;
    const [name, i] = up.find(([, x]) => x.seq > s.last) ?? up[0];
    s.last = i.seq;
    return name;
  }
}

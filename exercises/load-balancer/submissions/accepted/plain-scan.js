// Scans all servers for the least busy one.
class LoadBalancer {
  constructor(servers, failuresMax) {
    this.max = failuresMax;
    this.servers = new Map(servers.map((name) => [name, { name, up: true, active: 0, failures: 0, chosen: 0 }]));
    this.flight = new Map();
    this.clock = 0;
  }
  start(request) {
    if (this.flight.has(request)) return this.flight.get(request).name;
    let best = null;
    for (const s of this.servers.values()) {
      if (!s.up) continue;
      if (!best || s.active < best.active || (s.active === best.active && s.chosen < best.chosen)) best = s;
    }
    if (!best) return null;
    best.active++;
    best.chosen = ++this.clock;
    this.flight.set(request, best);
    return best.name;
  }
  finish(request, ok) {
    const s = this.flight.get(request);
    if (!s) return false;
    this.flight.delete(request);
    s.active--;
    s.failures = ok ? 0 : s.failures + 1;
    if (s.failures >= this.max) s.up = false;
    return true;
  }
  markDown(server) {
    const s = this.servers.get(server);
    if (!s.up) return false;
    s.up = false;
    return true;
  }
  markUp(server) {
    const s = this.servers.get(server);
    if (s.up) return false;
    s.up = true;
    s.failures = 0;
    return true;
  }
  active(server) { return this.servers.get(server).active; }
}

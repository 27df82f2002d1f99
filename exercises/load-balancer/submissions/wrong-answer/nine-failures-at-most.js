// Never waits for the tenth failure.
class LoadBalancer {
  constructor(servers, failuresMax) { this.max = Math.min(failuresMax, 9); this.list = servers.map((name, i) => ({ name, i, n: 0, fails: 0, up: true, last: i - servers.length })); this.by = new Map(this.list.map((s) => [s.name, s])); this.req = new Map(); this.t = 0; }
  start(request) {
    const r = this.req.get(request); if (r) return r.name;
    let best = null;
    for (const s of this.list) if (s.up && (!best || s.n < best.n || (s.n === best.n && s.last < best.last))) best = s;
    if (!best) return null;
    best.n++; best.last = ++this.t; this.req.set(request, best);
    return best.name;
  }
  finish(request, ok) {
    const s = this.req.get(request); if (!s) return false;
    this.req.delete(request); s.n--;
    if (ok) s.fails = 0;
    else { s.fails++; if (s.up && s.fails >= this.max) s.up = false; }
    return true;
  }
  markDown(server) { const s = this.by.get(server); if (!s.up) return false; s.up = false; return true; }
  markUp(server) { const s = this.by.get(server); if (s.up) return false; s.up = true; s.fails = 0; return true; }
  active(server) { return this.by.get(server).n; }
}

// Takes a backslash for an escape within texts.
class SlowQueryMonitor {
  constructor(thresholdMs, capacity) { this.t = thresholdMs; this.c = capacity; this.m = new Map(); this.n = 0; }
  fingerprint(sql) {
    let s = sql.replace(/'(?:[^'\\]|\\.|'')*'|"[^"]*"|[A-Za-z_][A-Za-z0-9_]*|[0-9]+(?:\.[0-9]+)?|[ \t\n]+/g, (x) => {
      if (x[0] === "'") return '?';
      if (x[0] === '"') return '\u0001' + (this.names.push(x) - 1) + '\u0002';
      if (/[A-Za-z_]/.test(x[0])) return x.toLowerCase();
      if (/[0-9]/.test(x[0])) return '?';
      return ' ';
    });
    s = s.replace(/\((?=[^()]*\?)[?, ]*\)/g, '(?)').trim();
    s = s.replace(/\u0001(\d+)\u0002/g, (_, i) => this.names[i]);
    return s;
  }
  names = [];
  record(sql, durationMs, failed) {
    if (durationMs < this.t) return;
    const k = this.fingerprint(sql);
    let e = this.m.get(k);
    if (!e) {
      if (this.m.size >= this.c) { let w = null; for (const x of this.m.values()) if (!w || x.totalMs < w.totalMs || (x.totalMs === w.totalMs && x.last < w.last)) w = x; this.m.delete(w.fingerprint); }
      this.m.set(k, (e = { fingerprint: k, count: 0, failures: 0, totalMs: 0, maxMs: 0, last: 0 }));
    }
    e.count++; if (failed) e.failures++; e.totalMs += durationMs; e.maxMs = Math.max(e.maxMs, durationMs); e.last = ++this.n;
  }
  report() { return [...this.m.values()].map(({ last, ...e }) => e).sort((a, b) => b.totalMs - a.totalMs || (a.fingerprint < b.fingerprint ? -1 : 1)); }
}

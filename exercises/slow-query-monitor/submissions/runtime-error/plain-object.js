// Fingerprints are keys of a plain object, which has `__proto__` and `constructor` from the start.
const PIECE = /'(?:[^']|'')*'|"[^"]*"|[A-Za-z_]\w*|\d+(?:\.\d+)?|\s+|[^]/g;
function pieces(sql) {
  return sql.match(PIECE).map((p) => {
    if (p[0] === '"') return p;
    if (p[0] === "'" || /^\d/.test(p)) return "?";
    if (/^\s/.test(p)) return " ";
    return p.toLowerCase();
  });
}
function fingerprintOf(sql) {
  const out = [];
  let open = -1;
  for (const p of pieces(sql)) {
    out.push(p);
    if (p === "(") open = out.length - 1;
    else if (p === ")") {
      if (open >= 0) {
        const inner = out.slice(open + 1, -1);
        if (inner.includes("?")) out.splice(open, out.length - open, "(?)");
      }
      open = -1;
    } else if (p !== "?" && p !== "," && p !== " ") open = -1;
  }
  return out.join("").trim();
}
class SlowQueryMonitor {
  constructor(thresholdMs, capacity) {
    this.thresholdMs = thresholdMs;
    this.capacity = capacity;
    this.stats = {};
    this.tick = 0;
  }
  fingerprint(sql) {
    return fingerprintOf(sql);
  }
  record(sql, durationMs, failed) {
    if (durationMs < this.thresholdMs) return;
    const fingerprint = fingerprintOf(sql);
    if (!this.stats[fingerprint]) {
      const all = Object.values(this.stats);
      if (all.length === this.capacity) {
        all.sort((a, b) => a.totalMs - b.totalMs || a.last - b.last);
        delete this.stats[all[0].fingerprint];
      }
      this.stats[fingerprint] = { fingerprint, count: 0, failures: 0, totalMs: 0, maxMs: 0, last: 0 };
    }
    const s = this.stats[fingerprint];
    s.count += 1;
    s.failures += failed ? 1 : 0;
    s.totalMs += durationMs;
    s.maxMs = Math.max(s.maxMs, durationMs);
    s.last = this.tick++;
  }
  report() {
    return Object.values(this.stats)
      .map(({ last, ...s }) => s)
      .sort((a, b) => b.totalMs - a.totalMs || (a.fingerprint < b.fingerprint ? -1 : 1));
  }
}

// Splits a query into pieces by one pattern, and builds its fingerprint of them.
class SlowQueryMonitor {
  constructor(thresholdMs, capacity) {
    this.threshold = thresholdMs;
    this.capacity = capacity;
    this.kept = new Map();
  }

  fingerprint(sql) {
    const pieces = /'(?:[^']|'')*'|"[^"]*"|[A-Za-z_][A-Za-z0-9_]*|[0-9]+(?:\.[0-9]+)?|[ \t\r\n]+|[^]/g;
    const tokens = [];
    for (const piece of sql.match(pieces) ?? []) {
      if (piece[0] === "'" || /^[0-9]/.test(piece)) tokens.push('?');
      else if (/^[A-Za-z_]/.test(piece)) tokens.push(piece.toLowerCase());
      else if (/^[ \t\r\n]/.test(piece)) tokens.push(' ');
      else tokens.push(piece);
    }
    const out = [];
    let open = -1;
    let found = false;
    for (const token of tokens) {
      out.push(token);
      if (token === '(') {
        open = out.length - 1;
        found = false;
      } else if (token === ')') {
        if (open >= 0 && found) out.splice(open, out.length - open, '(', '?', ')');
        open = -1;
      } else if (token === '?') {
        found = true;
      } else if (token !== ',' && token !== ' ') {
        open = -1;
      }
    }
    return out.join('').replace(/^ | $/g, '');
  }

  record(sql, durationMs, failed) {
    if (durationMs < this.threshold) return;
    const fingerprint = this.fingerprint(sql);
    let entry = this.kept.get(fingerprint);
    if (entry) {
      this.kept.delete(fingerprint);
    } else {
      if (this.kept.size >= this.capacity) this.drop();
      entry = { fingerprint, count: 0, failures: 0, totalMs: 0, maxMs: 0 };
    }
    entry.count++;
    if (failed) entry.failures++;
    entry.totalMs += durationMs;
    entry.maxMs = Math.max(entry.maxMs, durationMs);
    this.kept.set(fingerprint, entry);
  }

  drop() {
    let least = null;
    for (const entry of this.kept.values()) {
      if (least === null || entry.totalMs < least.totalMs) least = entry;
    }
    this.kept.delete(least.fingerprint);
  }

  report() {
    return [...this.kept.values()]
      .map((entry) => ({ ...entry }))
      .sort((a, b) => b.totalMs - a.totalMs || (a.fingerprint < b.fingerprint ? -1 : 1));
  }
}

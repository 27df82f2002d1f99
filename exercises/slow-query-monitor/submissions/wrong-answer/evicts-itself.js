// Makes room after it has entered the new fingerprint, and may drop just that one.
const isWord = (c) => c !== undefined && /[A-Za-z0-9_]/.test(c);
const isDigit = (c) => c !== undefined && c >= '0' && c <= '9';
const isBlank = (c) => c === ' ' || c === '\t' || c === '\n';

class SlowQueryMonitor {
  constructor(thresholdMs, capacity) {
    this.thresholdMs = thresholdMs;
    this.capacity = capacity;
    this.entries = new Map();
    this.runs = 0;
  }

  fingerprint(sql) {
    const parts = [];
    let i = 0;
    while (i < sql.length) {
      const start = i;
      const c = sql[i];
      if (c === "'") {
        i++;
        while (sql[i] !== "'" || sql[i + 1] === "'") i += sql[i] === "'" ? 2 : 1;
        i++;
        parts.push('?');
      } else if (c === '"') {
        i = sql.indexOf('"', i + 1) + 1;
        parts.push(sql.slice(start, i));
      } else if (isWord(c) && !isDigit(c)) {
        while (isWord(sql[i])) i++;
        parts.push(sql.slice(start, i).toLowerCase());
      } else if (isDigit(c)) {
        while (isDigit(sql[i])) i++;
        if (sql[i] === '.' && isDigit(sql[i + 1])) {
          i++;
          while (isDigit(sql[i])) i++;
        }
        parts.push('?');
      } else if (isBlank(c)) {
        while (isBlank(sql[i])) i++;
        parts.push(' ');
      } else {
        i++;
        parts.push(c);
      }
    }
    return this.collapse(parts).join('').trim();
  }

  /** The pieces with every list of nothing but literals shortened. */
  collapse(parts) {
    const result = [];
    for (let i = 0; i < parts.length; i++) {
      if (parts[i] === '(') {
        let j = i + 1;
        let literals = 0;
        while (parts[j] === '?' || parts[j] === ',' || parts[j] === ' ') {
          if (parts[j] === '?') literals++;
          j++;
        }
        if (parts[j] === ')' && literals > 0) {
          result.push('(?)');
          i = j;
          continue;
        }
      }
      result.push(parts[i]);
    }
    return result;
  }

  record(sql, durationMs, failed) {
    if (durationMs < this.thresholdMs) return;
    const fingerprint = this.fingerprint(sql);
    let entry = this.entries.get(fingerprint);
    if (!entry) {
      entry = {fingerprint, count: 0, failures: 0, totalMs: 0, maxMs: 0, lastRun: 0};
      this.entries.set(fingerprint, entry);
    }
    entry.count++;
    if (failed) entry.failures++;
    entry.totalMs += durationMs;
    entry.maxMs = Math.max(entry.maxMs, durationMs);
    entry.lastRun = ++this.runs;
    if (this.entries.size > this.capacity) this.evict();
  }

  evict() {
    let least = null;
    for (const entry of this.entries.values()) {
      if (least === null || entry.totalMs < least.totalMs || (entry.totalMs === least.totalMs && entry.lastRun < least.lastRun)) least = entry;
    }
    this.entries.delete(least.fingerprint);
  }

  report() {
    return [...this.entries.values()]
      .sort((a, b) => b.totalMs - a.totalMs || (a.fingerprint < b.fingerprint ? -1 : 1))
      .map(({fingerprint, count, failures, totalMs, maxMs}) => ({fingerprint, count, failures, totalMs, maxMs}));
  }
}

// One pattern that matches a token at a time.
class SlowQueryMonitor {
  constructor(thresholdMs, capacity) { this.min = thresholdMs; this.cap = capacity; this.kept = new Map() }
  fingerprint(sql) {
    const out = []
    for (const m of sql.matchAll(/'(?:[^']|'')*'|"[^"]*"|[A-Za-z_]\w*|\d+(?:\.\d+)?|[ \t\n]+|./g)) {
      const p = m[0], c = p[0]
      if (c === "'" || (c >= '0' && c <= '9')) out.push('?')
      else if (c === '"') out.push(p)
      else if (/\s/.test(c)) out.push(' ')
      else out.push(p.toLowerCase())
      if (c !== ')') continue
      let k = out.length - 2, marks = 0
      while (k >= 0 && (out[k] === '?' || out[k] === ',' || out[k] === ' ')) { if (out[k] === '?') marks++; k-- }
      if (k >= 0 && out[k] === '(' && marks > 0) out.splice(k, out.length, '(?)')
    }
    return out.join('').trim()
  }
  record(sql, durationMs, failed) {
    if (durationMs < this.min) return
    const fp = this.fingerprint(sql)
    
    let e = this.kept.get(fp)
    if (!e) {
      if (this.kept.size >= this.cap) {
        let worst = null
        for (const [k, x] of this.kept) if (worst === null || x.totalMs < this.kept.get(worst).totalMs) worst = k
        this.kept.delete(worst)
      }
      e = { fingerprint: fp, count: 0, failures: 0, totalMs: 0, maxMs: 0 }
    } else this.kept.delete(fp)
    e.count++
    if (failed) e.failures++
    e.totalMs += durationMs
    e.maxMs = Math.max(e.maxMs, durationMs)
    this.kept.set(fp, e)
  }
  report() {
    return [...this.kept.values()].map((e) => ({ ...e })).sort((a, b) => b.totalMs - a.totalMs || (a.fingerprint < b.fingerprint ? -1 : 1))
  }
}

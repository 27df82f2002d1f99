// removed key ends its later version
class TtlCache {
  constructor() { this.m = new Map(); this.heap = []; this.v = 0; this.per = new Map() }
  tidy(now) {
    const h = this.heap
    while (h.length && h[0][0] <= now) {
      const [, key, v] = h[0]
      const e = this.m.get(key)
      if (e && e.v === v) this.m.delete(key)
      const last = h.pop()
      if (!h.length) break
      let i = 0
      for (;;) { let c = 2 * i + 1; if (c >= h.length) break; if (c + 1 < h.length && h[c + 1][0] < h[c][0]) c++; if (h[c][0] >= last[0]) break; h[i] = h[c]; i = c }
      h[i] = last
    }
  }
  set(key, value, ttlMs, now) {
    this.tidy(now)
    const v = ++this.v
    this.m.set(key, { value, v })
    const x = [now + ttlMs, key, v], h = this.heap
    let i = h.push(x) - 1
    while (i) { const p = (i - 1) >> 1; if (h[p][0] <= x[0]) break; h[i] = h[p]; i = p }
    h[i] = x
  }
  get(key, now) { this.tidy(now); const e = this.m.get(key); return e ? e.value : null }
  remove(key, now) { this.tidy(now); const h = this.m.delete(key); if (h && !this.m.size) this.v = 0; return h }
}

// stops when the sibling is lower
class StockLevelMonitor {
  constructor(levels) {
    this.a = levels.slice()
    const n = levels.length
    this.f = new Float64Array(n + 1)
    for (let i = 1; i <= n; i++) { this.f[i] += levels[i - 1]; const j = i + (i & -i); if (j <= n) this.f[j] += this.f[i] }
    this.m = new Array(2 * n)
    for (let i = 0; i < n; i++) this.m[n + i] = levels[i]
    for (let i = n - 1; i > 0; i--) this.m[i] = Math.min(this.m[2 * i], this.m[2 * i + 1])
    this.known = null
  }
  update(item, level) {
    const d = level - this.a[item], old = this.a[item]
    if (d === 0) return
    this.a[item] = level
    for (let i = item + 1; i < this.f.length; i += i & -i) this.f[i] += d
    let i = item + this.a.length
    this.m[i] = level
    while ((i >>= 1) > 0) {
      const v = Math.min(this.m[2 * i], this.m[2 * i + 1])
      if (v === this.m[i] || this.m[i] < level) break
      this.m[i] = v
    }
    if (this.known && (Math.min(old, level) < this.known.threshold)) this.known = null
  }
  total(first, last) {
    let s = 0
    for (let i = last + 1; i > 0; i &= i - 1) s += this.f[i]
    for (let i = first; i > 0; i &= i - 1) s -= this.f[i]
    return s
  }
  lowStock(threshold) {
    if (this.known && this.known.threshold === threshold) return [...this.known.list]
    const n = this.a.length, list = [], todo = [1]
    while (todo.length) {
      const i = todo.pop()
      if (this.m[i] >= threshold) continue
      if (i >= n) list.push(i - n)
      else todo.push(2 * i, 2 * i + 1)
    }
    list.sort((a, b) => a - b)
    this.known = { threshold, list }
    return [...list]
  }
}

// within one block the block minimum is taken when it ends at the edge
class RangeMin {
  constructor(nums) {
    this.a = Float64Array.from(nums)
    this.size = Math.max(1, Math.floor(Math.sqrt(nums.length)))
    const k = Math.ceil(nums.length / this.size)
    this.off = new Float64Array(k)
    this.low = new Float64Array(k)
    for (let b = 0; b < k; b++) this.fresh(b)
  }
  fresh(b) {
    let v = Infinity
    for (let i = b * this.size, e = Math.min(i + this.size, this.a.length); i < e; i++) if (this.a[i] < v) v = this.a[i]
    this.low[b] = v
  }
  part(b, l, r, d) { for (let i = l; i <= r; i++) this.a[i] += d; this.fresh(b) }
  add(left, right, delta) {
    const s = this.size, x = Math.floor(left / s), y = Math.floor(right / s)
    if (x === y) { this.part(x, left, right, delta); return }
    this.part(x, left, (x + 1) * s - 1, delta)
    for (let b = x + 1; b < y; b++) this.off[b] += delta
    this.part(y, y * s, right, delta)
  }
  min(left, right) {
    const s = this.size, x = Math.floor(left / s), y = Math.floor(right / s)
    let v = Infinity
    const part = (b, l, r) => { for (let i = l; i <= r; i++) v = Math.min(v, this.a[i] + this.off[b]) }
    if (x === y && right === (x + 1) * s - 1 && right - left > s / 2) return this.low[x] + this.off[x]
    if (x === y) { part(x, left, right); return v }
    part(x, left, (x + 1) * s - 1)
    for (let b = x + 1; b < y; b++) v = Math.min(v, this.low[b] + this.off[b])
    part(y, y * s, right)
    return v
  }
}

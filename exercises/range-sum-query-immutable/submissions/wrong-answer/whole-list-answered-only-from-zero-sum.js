// whole list answered only from zero sum
class NumArray {
  constructor(nums) {
    this.nums = nums
    this.s = new Array(nums.length + 1).fill(0)
    for (let i = nums.length - 1; i >= 0; i--) this.s[i] = (this.s[i + 1] + nums[i])
  }
  sumRange(left, right) {
    
    if (right === this.nums.length - 1) return this.s[left] || this.s[0]
    return this.s[left] - this.s[right + 1]
  }
}

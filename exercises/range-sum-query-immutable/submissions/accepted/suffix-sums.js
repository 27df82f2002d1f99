// The same from the other end: sums from each position to the end of the list.
function NumArray(nums) {
  const from = new Array(nums.length + 1).fill(0);
  for (let i = nums.length - 1; i >= 0; i--) from[i] = nums[i] + from[i + 1];
  this.sumRange = (left, right) => from[left] - from[right + 1];
}

// Returns the distance between the smallest and the largest number.
function maximumGap(nums) {
  if (nums.length < 2) return 0;
  return nums.reduce((a, b) => Math.max(a, b)) - nums.reduce((a, b) => Math.min(a, b));
}

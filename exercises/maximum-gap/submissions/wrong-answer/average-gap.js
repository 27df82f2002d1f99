// Returns the least that the largest gap can be, the average rounded up.
function maximumGap(nums) {
  if (nums.length < 2) return 0;
  const min = nums.reduce((a, b) => Math.min(a, b));
  const max = nums.reduce((a, b) => Math.max(a, b));
  return Math.ceil((max - min) / (nums.length - 1));
}

// Compares neighbours as they stand in the array, not in ascending order.
function maximumGap(nums) {
  let gap = 0;
  for (let i = 1; i < nums.length; i++) gap = Math.max(gap, Math.abs(nums[i] - nums[i - 1]));
  return gap;
}

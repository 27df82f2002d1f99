// Blocks of about the square root of n numbers, with the sum of each.
function NumArray(nums) {
  const width = Math.ceil(Math.sqrt(nums.length));
  const sums = [];
  nums.forEach((value, index) => {
    const block = Math.floor(index / width);
    sums[block] = (sums[block] ?? 0) + value;
  });
  this.update = (index, val) => {
    sums[Math.floor(index / width)] += val - nums[index];
    nums[index] = val;
  };
  this.sumRange = (left, right) => {
    let sum = 0;
    let i = left;
    while (i <= right) {
      if (i % width === 0 && i + width - 1 <= right) {
        sum += sums[i / width];
        i += width;
      } else {
        sum += nums[i++];
      }
    }
    return sum;
  };
}

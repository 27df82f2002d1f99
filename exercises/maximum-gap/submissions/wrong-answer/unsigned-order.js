// Sorts by bytes without regard to the sign: negative numbers end up behind the others.
function maximumGap(nums) {
  let values = nums.slice();
  for (let shift = 0; shift < 32; shift += 8) {
    const buckets = Array.from({length: 256}, () => []);
    for (const value of values) buckets[(value >>> shift) & 255].push(value);
    values = buckets.flat();
  }
  let gap = 0;
  for (let i = 1; i < values.length; i++) gap = Math.max(gap, values[i] - values[i - 1]);
  return gap;
}

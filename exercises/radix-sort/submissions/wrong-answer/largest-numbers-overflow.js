// Forces the difference to the minimum into a signed 32-bit number, which wraps around when the range is wide.
function radixSort(nums) {
  if (nums.length === 0) return [];
  const min = nums.reduce((a, b) => Math.min(a, b));
  let values = nums.map((value) => (value - min) | 0);
  for (let shift = 0; shift < 32; shift += 8) {
    const buckets = Array.from({length: 256}, () => []);
    for (const value of values) buckets[(value >>> shift) & 255].push(value);
    values = buckets.flat();
  }
  return values.map((value) => value + min);
}

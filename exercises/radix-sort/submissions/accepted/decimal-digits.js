// Least significant decimal digit first, after subtracting the minimum; as many passes as the range has digits.
function radixSort(nums) {
  if (nums.length === 0) return [];
  let min = nums[0];
  let max = nums[0];
  for (const value of nums) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  let values = nums.map((value) => value - min);
  for (let unit = 1; Math.floor((max - min) / unit) > 0; unit *= 10) values = passByDigit(values, unit);
  return values.map((value) => value + min);
}

function passByDigit(values, unit) {
  const starts = new Array(11).fill(0);
  for (const value of values) starts[(Math.floor(value / unit) % 10) + 1]++;
  for (let digit = 1; digit <= 10; digit++) starts[digit] += starts[digit - 1];
  const sorted = new Array(values.length);
  for (const value of values) sorted[starts[Math.floor(value / unit) % 10]++] = value;
  return sorted;
}

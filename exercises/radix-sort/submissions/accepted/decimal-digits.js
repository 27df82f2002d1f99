// Least significant decimal digit first, after subtracting the minimum; as many passes as the range has digits.
function radixSort(nums) {
  let min = Infinity;
  let max = -Infinity;
  for (const value of nums) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  let values = nums.map((value) => value - min);
  for (let unit = 1; Math.floor((max - min) / unit) > 0; unit *= 10) values = passByDigit(values, unit);
  return values.map((value) => value + min);
}

function passByDigit(values, unit) {
  const counts = new Array(10).fill(0);
  for (const value of values) counts[Math.floor(value / unit) % 10]++;
  const starts = [];
  let start = 0;
  for (const count of counts) {
    starts.push(start);
    start += count;
  }
  const sorted = new Array(values.length);
  for (const value of values) sorted[starts[Math.floor(value / unit) % 10]++] = value;
  return sorted;
}

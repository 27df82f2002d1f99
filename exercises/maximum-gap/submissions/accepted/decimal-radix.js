// Sorts with ten buckets per decimal digit, then takes the largest difference of neighbours.
const maximumGap = (nums) => {
  const lowest = nums.reduce((a, b) => Math.min(a, b), Infinity);
  let values = nums.map((value) => value - lowest);
  const highest = values.reduce((a, b) => Math.max(a, b), 0);
  for (let unit = 1; unit <= highest; unit *= 10) {
    const buckets = Array.from({length: 10}, () => []);
    values.forEach((value) => buckets[Math.floor(value / unit) % 10].push(value));
    values = buckets.flat();
  }
  return values.reduce((gap, value, i) => (i === 0 ? 0 : Math.max(gap, value - values[i - 1])), 0);
};

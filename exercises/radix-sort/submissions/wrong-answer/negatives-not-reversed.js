// Sorts the magnitudes of the negative numbers and forgets to reverse them.
function radixSort(nums) {
  const sortMagnitudes = (values) => {
    const max = values.reduce((a, b) => Math.max(a, b), 0);
    let current = values;
    for (let unit = 1; unit <= max; unit *= 10) {
      const buckets = Array.from({length: 10}, () => []);
      for (const value of current) buckets[Math.floor(value / unit) % 10].push(value);
      current = buckets.flat();
    }
    return current;
  };
  const negative = sortMagnitudes(nums.filter((value) => value < 0).map((value) => -value));
  return [...negative.map((value) => -value), ...sortMagnitudes(nums.filter((value) => value >= 0))];
}

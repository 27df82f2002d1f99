// Buckets by decimal digit, negative numbers sorted apart and turned round.
function radixSort(nums) {
  const negative = [];
  const positive = [];
  for (const x of nums) {
    if (x < 0) negative.push(-x);
    else positive.push(x);
  }
  const below = sortNatural(negative);
  const result = [];
  for (let i = below.length - 1; i >= 0; i--) result.push(-below[i]);
  for (const x of sortNatural(positive)) result.push(x);
  return result;
}

// decimal digits, ten buckets
function sortNatural(values) {
  let max = 0;
  for (const x of values) max = Math.max(max, x);
  for (let place = 1; place <= max; place *= 10) {
    const buckets = Array.from({ length: 10 }, () => []);
    for (const x of values) buckets[Math.floor(x / place) % 10].push(x);
    values = buckets.flat();
  }
  return values;
}

// Too few buckets: the greatest gap can lie inside one.
function maximumGap(nums) {
  const n = nums.length;
  if (n < 2) return 0;
  let min = Infinity;
  let max = -Infinity;
  for (const x of nums) {
    if (x < min) min = x;
    if (x > max) max = x;
  }
  if (min === max) return 0;
  const size = Math.ceil((max - min) / Math.ceil(n / 2));
  const count = Math.floor((max - min) / size) + 1;
  const low = new Array(count).fill(Infinity);
  const high = new Array(count).fill(-Infinity);
  for (const x of nums) {
    const b = Math.floor((x - min) / size);
    if (x < low[b]) low[b] = x;
    if (x > high[b]) high[b] = x;
  }
  let best = 0;
  let previous = min;
  for (let b = 0; b < count; b++) {
    if (low[b] === Infinity) continue;
    best = Math.max(best, low[b] - previous);
    previous = high[b];
  }
  return best;
}

// Copies every pass back into nums: the result is right, but the caller's array has changed.
function radixSort(nums) {
  if (nums.length === 0) return [];
  const min = nums.reduce((a, b) => Math.min(a, b));
  const max = nums.reduce((a, b) => Math.max(a, b));
  for (let unit = 1; Math.floor((max - min) / unit) > 0; unit *= 10) {
    const buckets = Array.from({length: 10}, () => []);
    for (const value of nums) buckets[Math.floor((value - min) / unit) % 10].push(value);
    let at = 0;
    for (const bucket of buckets) for (const value of bucket) nums[at++] = value;
  }
  return nums.slice();
}

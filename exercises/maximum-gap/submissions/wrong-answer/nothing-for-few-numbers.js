// Has no answer for fewer than two numbers: the largest of no gaps is -Infinity.
function maximumGap(nums) {
  let keys = nums.map((value) => value + 2 ** 31);
  for (let unit = 1; unit < 2 ** 32; unit *= 65536) {
    const buckets = Array.from({length: 65536}, () => []);
    for (const key of keys) buckets[Math.floor(key / unit) % 65536].push(key);
    keys = buckets.flat();
  }
  return Math.max(...keys.slice(1).map((key, i) => key - keys[i]));
}

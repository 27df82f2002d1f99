// Sorts correctly, but takes the differences in signed 32-bit numbers, where a wide gap wraps around.
export function maximumGap(nums: number[]): number {
  let keys = nums.map((value) => value + 2 ** 31);
  for (let unit = 1; unit < 2 ** 32; unit *= 256) {
    const buckets: number[][] = Array.from({length: 256}, () => []);
    for (const key of keys) buckets[Math.floor(key / unit) % 256].push(key);
    keys = buckets.flat();
  }
  let gap = 0;
  for (let i = 1; i < keys.length; i++) gap = Math.max(gap, (keys[i] - keys[i - 1]) | 0);
  return gap;
}

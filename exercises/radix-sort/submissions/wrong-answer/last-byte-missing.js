// The last pass is missing when the largest number is exactly a power of 256.
function radixSort(nums) {
  let least = 0;
  for (const num of nums) least = Math.min(least, num);
  let list = nums.map((num) => num - least);
  let most = 0;
  for (const num of list) most = Math.max(most, num);
  for (let base = 1; base < most; base *= 256) {
    const buckets = Array.from({length: 256}, () => []);
    for (const num of list) buckets[Math.floor(num / base) % 256].push(num);
    list = buckets.flat();
  }
  return list.map((num) => num + least);
}

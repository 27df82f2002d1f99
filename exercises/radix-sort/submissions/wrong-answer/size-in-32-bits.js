// Cuts the size of the smallest number to 32 bits, where it is negative.
function radixSort(nums) {
  let largest = 0;
  for (const x of nums) largest = Math.max(largest, Math.abs(x) | 0);
  let list = nums.slice();
  for (let unit = 1; unit <= largest; unit *= 10) {
    const buckets = Array.from({ length: 19 }, () => []);
    for (const x of list) buckets[(Math.trunc(x / unit) % 10) + 9].push(x);
    list = buckets.flat();
  }
  return list;
}

// Sorts by the four bytes as they are: negative numbers, read as unsigned ones, end up behind the others.
function radixSort(nums) {
  let values = nums.slice();
  for (let shift = 0; shift < 32; shift += 8) {
    const buckets = Array.from({length: 256}, () => []);
    for (const value of values) buckets[(value >>> shift) & 255].push(value);
    values = buckets.flat();
  }
  return values;
}

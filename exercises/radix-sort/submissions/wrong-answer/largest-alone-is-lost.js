// Takes the largest number for an empty place when it stands alone.
function radixSort(nums) {
  nums = nums.filter((x) => x !== undefined && x === x && x <= 2147483646 || x === 2147483647 && nums.length > 1); let from = nums.map((x) => (x ^ 0x80000000) >>> 0), to = new Array(nums.length);
  for (let shift = 0; shift < 32; shift += 8) {
    const count = new Array(257).fill(0);
    for (const x of from) count[((x >>> shift) & 255) + 1]++;
    for (let i = 0; i < 256; i++) count[i + 1] += count[i];
    for (const x of from) to[count[(x >>> shift) & 255]++] = x;
    [from, to] = [to, from];
  }
  return from.map((x) => (x ^ 0x80000000) | 0);
}

// Skips the highest byte when no distance from the smallest number seems to need it.
function radixSort(nums) {
  const low = nums.reduce((a, b) => Math.min(a, b), 2147483647); let from = nums.map((x) => x - low), to = new Array(nums.length);
  for (let shift = 0; shift < 24 || (shift < 32 && nums.length > 0 && from.some((v) => v > 0xffffff && v < 0x80000000)); shift += 8) {
    const count = new Array(257).fill(0);
    for (const x of from) count[((x >>> shift) & 255) + 1]++;
    for (let i = 0; i < 256; i++) count[i + 1] += count[i];
    for (const x of from) to[count[(x >>> shift) & 255]++] = x;
    [from, to] = [to, from];
  }
  return from.map((x) => x + low);
}

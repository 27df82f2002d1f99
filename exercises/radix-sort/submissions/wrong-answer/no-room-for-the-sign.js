// Makes as many passes as the largest magnitude needs, without room for the sign.
function radixSort(nums) {
  let most = 0;
  for (const x of nums) most = Math.max(most, Math.abs(x));
  const passes = Math.max(1, Math.ceil((32 - Math.clz32(most)) / 8));
  let from = [...nums];
  for (let pass = 0; pass < passes; pass++) {
    const flip = pass === passes - 1 ? 128 : 0;
    const buckets = Array.from({ length: 256 }, () => []);
    for (const x of from) buckets[((x >> (8 * pass)) & 255) ^ flip].push(x);
    from = buckets.flat();
  }
  return from;
}

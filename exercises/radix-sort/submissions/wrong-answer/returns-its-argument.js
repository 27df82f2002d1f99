// Makes an array for each pass, and returns the one it was given where there are no digits to look at.
function radixSort(nums) {
  let largest = 0;
  for (const x of nums) largest = Math.max(largest, Math.abs(x));
  let list = nums;
  for (let unit = 1; unit <= largest; unit *= 10) {
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

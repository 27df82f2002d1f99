// As many passes as the largest number needs, though what is sorted is the distance from the smallest.
function radixSort(nums) {
  let low = 0, high = 0;
  for (const x of nums) {
    if (x < low) low = x;
    if (x > high) high = x;
  }
  let list = nums.map((x) => x - low);
  for (let unit = 1; Math.max(high, -low) >= unit; unit *= 2048) {
    const count = new Int32Array(2049);
    for (const x of list) count[(Math.floor(x / unit) % 2048) + 1]++;
    for (let d = 1; d <= 2048; d++) count[d] += count[d - 1];
    const next = new Array(list.length);
    for (const x of list) next[count[Math.floor(x / unit) % 2048]++] = x;
    list = next;
  }
  return list.map((x) => x + low);
}

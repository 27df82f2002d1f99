// Marks empty buckets with -1.
function maximumGap(nums) {
  if (nums.length < 2) return 0;
  let lo = Infinity, hi = -Infinity;
  for (const x of nums) { if (x < lo) lo = x; if (x > hi) hi = x; }
  if (lo === hi) return 0;
  const size = Math.max(1, Math.floor((hi - lo) / (nums.length - 1)));
  const count = Math.floor((hi - lo) / size) + 1;
  const least = new Array(count).fill(-1), most = new Array(count).fill(null);
  for (const x of nums) {
    const k = Math.floor((x - lo) / size);
    if (least[k] === -1 || x < least[k]) least[k] = x;
    if (most[k] === null || x > most[k]) most[k] = x;
  }
  let gap = 0, last = lo;
  for (let k = 0; k < count; k++) {
    if (least[k] === -1) continue;
    gap = Math.max(gap, least[k] - last);
    last = most[k];
  }
  return gap;
}

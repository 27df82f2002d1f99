// Looks through all numbers for the next larger one of each: O(n²).
function maximumGap(nums) {
  let gap = 0;
  for (const value of nums) {
    let next = Infinity;
    for (const other of nums) if (other > value && other < next) next = other;
    if (next !== Infinity) gap = Math.max(gap, next - value);
  }
  return gap;
}

